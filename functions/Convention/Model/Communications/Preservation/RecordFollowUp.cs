namespace RequestRouter.Convention.Model.Communications.Preservation;

/// <summary>A request for access to, or disclosure of, the preserved data was received, which locks the data, 42(8).</summary>
public sealed record RecordFollowUp : Communication
{
    /// <summary>The case of that request.</summary>
    public CaseId? Request { get; init; }

    internal override CommunicationType Is => CommunicationTypes.RecordFollowUp;
}
