namespace RequestRouter.Router.Parties;

/// <summary>A State's register entry at one of its versions.</summary>
/// <param name="Number">1 for the first entry, one more at each change.</param>
/// <param name="Since">When it was entered (UTC).</param>
public sealed record PartyVersion(int Number, DateTimeOffset Since, PartyRegistration Registration);
