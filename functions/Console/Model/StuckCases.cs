namespace RequestRouter.WebConsole.Model;

/// <summary>Cases that do not go on.</summary>
/// <param name="IsWhole">False where there are more than one call looks at.</param>
public sealed record StuckCases(IReadOnlyList<StuckCase> Cases, int LookedAt, bool IsWhole);
