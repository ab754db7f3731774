namespace RequestRouter.Convention.Model.Communications.Persons;

/// <summary>The receiving State demands extradition proceedings for the return, which it shall not, 40(10)(c).</summary>
public sealed record DemandExtradition : Communication
{
    internal override CommunicationType Is => CommunicationTypes.DemandExtradition;
}
