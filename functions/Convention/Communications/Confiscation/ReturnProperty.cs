namespace RequestRouter.Convention;

/// <summary>The property goes to the requesting State, 52(2).</summary>
public sealed record ReturnProperty : Communication
{
    internal override CommunicationType Is => CommunicationTypes.ReturnProperty;
}
