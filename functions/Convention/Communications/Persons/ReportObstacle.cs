namespace RequestRouter.Convention;

/// <summary>The person has no opportunity to leave, so the days do not count, 40(29).</summary>
public sealed record ReportObstacle : Communication
{
    /// <summary>What it is.</summary>
    public string? Obstacle { get; init; }

    internal override CommunicationType Is => CommunicationTypes.ReportObstacle;
}
