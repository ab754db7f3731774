namespace RequestRouter.Router.Activities;

/// <summary>What a replay has to do.</summary>
/// <param name="Cases">How many there are; null where there are more than one replay takes.</param>
/// <param name="OrderedAt">UTC.</param>
public sealed record SelectedCases(int? Cases, int Batches, DateTimeOffset OrderedAt);
