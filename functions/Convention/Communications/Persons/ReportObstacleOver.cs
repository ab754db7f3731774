namespace RequestRouter.Convention;

/// <summary>The person can leave again; a new count of consecutive days begins, 40(29).</summary>
public sealed record ReportObstacleOver : Communication
{
    internal override CommunicationType Is => CommunicationTypes.ReportObstacleOver;
}
