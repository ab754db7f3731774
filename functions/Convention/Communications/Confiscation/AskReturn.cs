namespace RequestRouter.Convention;

/// <summary>The requesting State asks for the return of the property, 52(2).</summary>
public sealed record AskReturn : Communication
{
    internal override CommunicationType Is => CommunicationTypes.AskReturn;
}
