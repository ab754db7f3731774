namespace RequestRouter.Convention.Model.Communications.Consent;

/// <summary>The State that furnished the information has nothing to say on its disclosure, 40(5), 40(19).</summary>
public sealed record WaiveConsultation : Communication
{
    internal override CommunicationType Is => CommunicationTypes.WaiveConsultation;
}
