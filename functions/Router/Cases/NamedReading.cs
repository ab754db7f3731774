namespace RequestRouter.Router.Cases;

/// <summary>Cases on whose word something is given out.</summary>
/// <param name="Stored">As they stand in their ledgers.</param>
/// <param name="Coming">As they will stand once what was accepted is taken.</param>
/// <param name="RestsOn">Which entry of each was read.</param>
public sealed record NamedReading(LinkedCases Stored, LinkedCases Coming, IReadOnlyList<RestsOn> RestsOn);
