namespace RequestRouter.Convention.Model.Communications.Consultations;

/// <summary>A party asks for arbitration, after negotiation failed within a reasonable time, 63(2).</summary>
public sealed record RequestArbitration : Communication
{
    internal override CommunicationType Is => CommunicationTypes.RequestArbitration;
}
