namespace RequestRouter.Router.Audit.Replays;

/// <summary>An answer of <c>GET /audit/replays/{replayId}</c>.</summary>
public sealed record ReplayReport
{
    public required string ReplayId { get; init; }

    /// <summary>What was ordered.</summary>
    public required ReplayOrder Order { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    public required ReplayState State { get; init; }

    public required ReplayProgress Progress { get; init; }

    /// <summary>Verdicts in the order of the cases' ids, at most a hundred.</summary>
    public required IReadOnlyList<ReplayedCase> Cases { get; init; }

    /// <summary>What to give as <c>after</c> for more; null where this is the end.</summary>
    public CaseId? Next { get; init; }
}
