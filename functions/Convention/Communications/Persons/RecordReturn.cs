namespace RequestRouter.Convention;

/// <summary>The person is back in the custody of the sending State, 40(10)(b).</summary>
public sealed record RecordReturn : Communication
{
    internal override CommunicationType Is => CommunicationTypes.RecordReturn;
}
