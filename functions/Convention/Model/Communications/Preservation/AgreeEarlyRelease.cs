namespace RequestRouter.Convention.Model.Communications.Preservation;

/// <summary>The requesting State agrees in writing to a release before the sixty days are over, 42(8).</summary>
public sealed record AgreeEarlyRelease : Communication
{
    internal override CommunicationType Is => CommunicationTypes.AgreeEarlyRelease;
}
