namespace RequestRouter.Convention.Model.Communications.Extradition;

/// <summary>The requesting State accepts the return of the person, 37(12).</summary>
public sealed record AcceptReturnCondition : Communication
{
    internal override CommunicationType Is => CommunicationTypes.AcceptReturnCondition;
}
