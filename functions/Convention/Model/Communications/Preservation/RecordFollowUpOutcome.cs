namespace RequestRouter.Convention.Model.Communications.Preservation;

/// <summary>A request for the preserved data has come to its end, 42(8). Of several that are on record, those have ended whose own cases say so; the others hold the data still.</summary>
public sealed record RecordFollowUpOutcome : Communication
{
    /// <summary>How it ended.</summary>
    public FollowUpOutcome? Outcome { get; init; }

    internal override CommunicationType Is => CommunicationTypes.RecordFollowUpOutcome;
}
