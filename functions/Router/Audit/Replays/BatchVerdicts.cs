namespace RequestRouter.Router.Audit.Replays;

/// <summary>The verdicts of a batch, counted.</summary>
/// <param name="Entries">Ledger entries that were verified.</param>
public sealed record BatchVerdicts(int Identical, int Different, int Partial, int Undecided, int Absent, long Entries)
{
    public static BatchVerdicts Of(IReadOnlyCollection<ReplayedCase> cases) => new(
        Count(cases, ReplayVerdict.Identical), Count(cases, ReplayVerdict.Different), Count(cases, ReplayVerdict.Partial), Count(cases, ReplayVerdict.Undecided), Count(cases, ReplayVerdict.Absent), cases.Sum(one => (long)one.Entries));

    private static int Count(IEnumerable<ReplayedCase> cases, ReplayVerdict verdict) => cases.Count(one => one.Verdict == verdict);
}
