namespace RequestRouter.Convention.Model.Communications.Persons;

/// <summary>The person is back in the custody of the sending State, 40(10)(b).</summary>
public sealed record RecordReturn : Communication, IDatedFact
{
    /// <summary>When the person was back, UTC; null for the time of this report.</summary>
    public DateTimeOffset? At { get; init; }

    internal override CommunicationType Is => CommunicationTypes.RecordReturn;
}
