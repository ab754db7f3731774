namespace RequestRouter.Convention.Model.Communications.Persons;

/// <summary>The person withdrew consent, 40(9)(a).</summary>
public sealed record WithdrawConsent : Communication
{
    internal override CommunicationType Is => CommunicationTypes.WithdrawConsent;
}
