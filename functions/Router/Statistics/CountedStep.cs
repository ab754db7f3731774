namespace RequestRouter.Router.Statistics;

/// <summary>What a ledger entry adds to the statistics, with what it is counted under.</summary>
public sealed record CountedStep
{
    public required CaseId CaseId { get; init; }

    /// <summary>Number of the ledger entry: with the case it says what this is, so that it counts once however often it is written.</summary>
    public required int Entry { get; init; }

    /// <summary>When the step was taken (UTC): its month is the period.</summary>
    public required DateTimeOffset At { get; init; }

    public required RequestKind Kind { get; init; }

    public required StateCode Requesting { get; init; }

    public required StateCode Requested { get; init; }

    public required IReadOnlyList<StepCount> Counts { get; init; }

    /// <param name="case">The case, of which only what never changes is taken.</param>
    /// <param name="entry">Number of the ledger entry.</param>
    /// <param name="at">When the step was taken (UTC).</param>
    /// <param name="counts">What it adds.</param>
    public static CountedStep Of(Case @case, int entry, DateTimeOffset at, IReadOnlyList<StepCount> counts) => new()
    {
        CaseId = @case.Id,
        Entry = entry,
        At = at,
        Kind = @case.Kind,
        Requesting = @case.Requesting,
        Requested = @case.Requested,
        Counts = counts,
    };
}
