namespace RequestRouter.Convention.Model.Communications.Persons;

/// <summary>The person has left for the other State, 40(9).</summary>
public sealed record RecordDeparture : Communication, IDatedFact
{
    /// <summary>When the person left, UTC; null for the time of this report.</summary>
    public DateTimeOffset? At { get; init; }

    internal override CommunicationType Is => CommunicationTypes.RecordDeparture;
}
