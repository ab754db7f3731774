namespace RequestRouter.Convention.Model.Communications.Persons;

/// <summary>The person has no opportunity to leave, so the days do not count, 40(29).</summary>
public sealed record ReportObstacle : Communication, IDatedFact
{
    /// <summary>What it is.</summary>
    public string? Obstacle { get; init; }

    /// <summary>From when the person could not leave, UTC; null for the time of this report.</summary>
    public DateTimeOffset? At { get; init; }

    internal override CommunicationType Is => CommunicationTypes.ReportObstacle;
}
