namespace RequestRouter.Convention.Model.Communications.Persons;

/// <summary>The person had the opportunity to leave through all the days, and stayed of free will: with this finding the safe conduct ends, 40(29).</summary>
public sealed record RecordVoluntaryStay : Communication, IDatedFact
{
    /// <summary>What opportunity there was.</summary>
    public string? Opportunity { get; init; }

    /// <summary>How and when the person was heard on it.</summary>
    public string? PersonHeard { get; init; }

    /// <summary>When it was found, UTC; null for the time of this report.</summary>
    public DateTimeOffset? At { get; init; }

    internal override CommunicationType Is => CommunicationTypes.RecordVoluntaryStay;
}
