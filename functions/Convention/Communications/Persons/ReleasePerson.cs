namespace RequestRouter.Convention;

/// <summary>The receiving State released the person from custody, 40(10)(a).</summary>
public sealed record ReleasePerson : Communication
{
    internal override CommunicationType Is => CommunicationTypes.ReleasePerson;
}
