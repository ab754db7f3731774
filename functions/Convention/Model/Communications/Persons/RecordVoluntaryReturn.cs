namespace RequestRouter.Convention.Model.Communications.Persons;

/// <summary>The person left and came back of free will, which ends the safe conduct at once, 40(29).</summary>
public sealed record RecordVoluntaryReturn : Communication, IDatedFact
{
    /// <summary>When the person came back, UTC; null for the time of this report.</summary>
    public DateTimeOffset? At { get; init; }

    internal override CommunicationType Is => CommunicationTypes.RecordVoluntaryReturn;
}
