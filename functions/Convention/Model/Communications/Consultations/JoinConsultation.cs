namespace RequestRouter.Convention.Model.Communications.Consultations;

/// <summary>The other State joins the consultation on who prosecutes, 22(5).</summary>
public sealed record JoinConsultation : Communication
{
    internal override CommunicationType Is => CommunicationTypes.JoinConsultation;
}
