namespace RequestRouter.Convention.Model.Communications.Preservation;

/// <summary>The request for the preserved data has come to its end, 42(8).</summary>
public sealed record RecordFollowUpOutcome : Communication
{
    /// <summary>How it ended.</summary>
    public FollowUpOutcome? Outcome { get; init; }

    internal override CommunicationType Is => CommunicationTypes.RecordFollowUpOutcome;
}
