namespace RequestRouter.Convention.Model.Communications.Persons;

/// <summary>The receiving State released the person from custody, 40(10)(a).</summary>
public sealed record ReleasePerson : Communication, IDatedFact
{
    /// <summary>When the person was released, UTC; null for the time of this report.</summary>
    public DateTimeOffset? At { get; init; }

    internal override CommunicationType Is => CommunicationTypes.ReleasePerson;
}
