namespace RequestRouter.Router.Parties;

/// <summary>What a State has entered, at one of its versions.</summary>
/// <param name="Number">1 for the first entry, one more at each change.</param>
/// <param name="Since">When it was entered (UTC).</param>
public sealed record EntryVersion<T>(StateCode State, int Number, DateTimeOffset Since, T Entry)
    where T : class;
