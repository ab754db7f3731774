namespace RequestRouter.Convention.Model.Communications.Extradition;

/// <summary>Extradition was refused only because the person is a national, and the requesting State asks for prosecution there, 37(11).</summary>
public sealed record RequestProsecution : Communication
{
    internal override CommunicationType Is => CommunicationTypes.RequestProsecution;
}
