namespace RequestRouter.Convention.Model.Communications.Decisions;

/// <summary>The requesting State accepts the conditions, and is bound by them, 40(28).</summary>
public sealed record AcceptConditions : Communication
{
    internal override CommunicationType Is => CommunicationTypes.AcceptConditions;
}
