namespace RequestRouter.Convention.Model.Communications.Lifecycle;

/// <summary>News of the execution, given without being asked, 40(26).</summary>
public sealed record ReportProgress : Communication
{
    public string? Progress { get; init; }

    /// <summary>When the requested State expects the next news, UTC.</summary>
    public DateTimeOffset? NextExpectedAt { get; init; }

    internal override CommunicationType Is => CommunicationTypes.ReportProgress;
}
