namespace RequestRouter.Convention.Model.Communications.Persons;

/// <summary>The person can leave again; a new count of consecutive days begins, 40(29).</summary>
public sealed record ReportObstacleOver : Communication, IDatedFact
{
    /// <summary>From when the person can leave again, UTC; null for the time of this report.</summary>
    public DateTimeOffset? At { get; init; }

    internal override CommunicationType Is => CommunicationTypes.ReportObstacleOver;
}
