namespace RequestRouter.Convention.Model.Communications.Extradition;

/// <summary>The full request for extradition was made, 37(10).</summary>
public sealed record RecordFullRequest : Communication
{
    /// <summary>Its case.</summary>
    public CaseId? Request { get; init; }

    internal override CommunicationType Is => CommunicationTypes.RecordFullRequest;
}
