namespace RequestRouter.Router.Operations;

/// <summary>An answer of <c>GET /operations/cases</c>.</summary>
/// <param name="Cases">Those that do not go on, first what is stuck the longest.</param>
/// <param name="LookedAt">How many cases were looked at.</param>
/// <param name="IsWhole">False where more were to be looked at than one call does: mend these, and ask again.</param>
public sealed record StuckCaseList(IReadOnlyList<CaseHealth> Cases, int LookedAt, bool IsWhole);
