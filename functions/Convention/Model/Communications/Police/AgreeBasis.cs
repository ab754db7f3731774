namespace RequestRouter.Convention.Model.Communications.Police;

/// <summary>A State proposes the Convention as the basis of police cooperation, or confirms the other's proposal, 47(2).</summary>
public sealed record AgreeBasis : Communication
{
    internal override CommunicationType Is => CommunicationTypes.AgreeBasis;
}
