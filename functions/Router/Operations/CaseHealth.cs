namespace RequestRouter.Router.Operations;

/// <summary>How a case runs, for an operator: ids, States, clocks and counts, no content.</summary>
public sealed record CaseHealth
{
    public required CaseId CaseId { get; init; }

    /// <summary>Null where no step has opened the case yet; so are the next three.</summary>
    public RequestKind? Kind { get; init; }

    public StateCode? Requesting { get; init; }

    public StateCode? Requested { get; init; }

    /// <summary>Where the case stands as a whole.</summary>
    public AggregateState? State { get; init; }

    /// <summary>Ledger entries; 0 before the first step.</summary>
    public required int Entries { get; init; }

    /// <summary>When the last step was taken (UTC).</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>When the next time limit elapses (UTC); null where none runs.</summary>
    public DateTimeOffset? NextLimitAt { get; init; }

    /// <summary>What keeps it from going on, the longest first; empty where it goes on.</summary>
    public required IReadOnlyList<Obstacle> Obstacles { get; init; }

    /// <summary>Its own orchestration and those of its procedures whose next limit is still to come.</summary>
    public required IReadOnlyList<OrchestrationState> Orchestrations { get; init; }
}
