namespace RequestRouter.Convention.Model.Communications.Network;

/// <summary>The point of contact acts on the call, 41(3).</summary>
public sealed record ActOnCall : Communication
{
    internal override CommunicationType Is => CommunicationTypes.ActOnCall;
}
