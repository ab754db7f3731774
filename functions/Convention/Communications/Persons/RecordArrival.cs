namespace RequestRouter.Convention;

/// <summary>The person is in the custody of the receiving State, 40(10)(a).</summary>
public sealed record RecordArrival : Communication
{
    internal override CommunicationType Is => CommunicationTypes.RecordArrival;
}
