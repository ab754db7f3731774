namespace RequestRouter.Convention.Model.Communications.Persons;

/// <summary>The person is in the custody of the receiving State, 40(10)(a).</summary>
public sealed record RecordArrival : Communication, IDatedFact
{
    /// <summary>When custody began, UTC; null for the time of this report.</summary>
    public DateTimeOffset? At { get; init; }

    internal override CommunicationType Is => CommunicationTypes.RecordArrival;
}
