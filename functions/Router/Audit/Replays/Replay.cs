namespace RequestRouter.Router.Audit.Replays;

/// <summary>A replay as it was ordered, and how many cases it found.</summary>
public sealed record Replay
{
    /// <summary>Its id in addresses.</summary>
    public required string ReplayId { get; init; }

    public required ReplayOrder Order { get; init; }

    /// <summary>The State whose auditor ordered it, who is shown what that State may see; null for who runs or audits the router.</summary>
    public StateCode? Reader { get; init; }

    /// <summary>The issuer's name for the person who ordered it.</summary>
    public required string Subject { get; init; }

    /// <summary>When it was ordered (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>How many cases it has; null while they are looked for.</summary>
    public int? Total { get; init; }
}
