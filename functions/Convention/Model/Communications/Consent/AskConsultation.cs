namespace RequestRouter.Convention.Model.Communications.Consent;

/// <summary>The State that furnished the information asks to be consulted before it is disclosed, 40(5), 40(19).</summary>
public sealed record AskConsultation : Communication
{
    internal override CommunicationType Is => CommunicationTypes.AskConsultation;
}
