namespace RequestRouter.Convention.Model.Communications.Persons;

/// <summary>The person was officially told that presence is no longer required; from then the days count, 40(29).</summary>
public sealed record InformPerson : Communication, IDatedFact
{
    /// <summary>When, UTC.</summary>
    public DateTimeOffset? At { get; init; }

    internal override CommunicationType Is => CommunicationTypes.InformPerson;
}
