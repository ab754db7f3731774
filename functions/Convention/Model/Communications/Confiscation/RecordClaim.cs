namespace RequestRouter.Convention.Model.Communications.Confiscation;

/// <summary>A third party in good faith claims the property, 31(9), 50(9).</summary>
public sealed record RecordClaim : Communication
{
    internal override CommunicationType Is => CommunicationTypes.RecordClaim;
}
