namespace RequestRouter.Convention;

/// <summary>The person has left for the other State, 40(9).</summary>
public sealed record RecordDeparture : Communication
{
    internal override CommunicationType Is => CommunicationTypes.RecordDeparture;
}
