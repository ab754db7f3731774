namespace RequestRouter.Convention;

/// <summary>The elements went to the recipient that was authorized, 36(3).</summary>
public sealed record RecordTransferred : Communication
{
    internal override CommunicationType Is => CommunicationTypes.RecordTransferred;
}
