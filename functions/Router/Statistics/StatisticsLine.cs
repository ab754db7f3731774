using RequestRouter.Router.Cases;

namespace RequestRouter.Router.Statistics;

/// <summary>One count.</summary>
public sealed record StatisticsLine
{
    /// <summary>The month (UTC) in which it happened, as <c>2026-11</c>.</summary>
    public required string Period { get; init; }

    public required RequestKind Kind { get; init; }

    /// <summary>What the State is in these cases; null where all States are counted together.</summary>
    public CaseRole? Role { get; init; }

    /// <summary>The other party; null where all States are counted together.</summary>
    public StateCode? Other { get; init; }

    public required StepMeasure Measure { get; init; }

    /// <summary>The state that items came to; null where cases are counted.</summary>
    public ItemState? State { get; init; }

    /// <summary>The ground; null for all other measures.</summary>
    public Ground? Ground { get; init; }

    /// <summary>How many cases or items.</summary>
    public required long Count { get; init; }

    /// <summary>Mean time from the opening of the case, in whole seconds, rounded down; null for its opening.</summary>
    public long? MeanSeconds { get; init; }

    /// <summary>The longest time from the opening of the case, in whole seconds; null for its opening.</summary>
    public long? LongestSeconds { get; init; }
}
