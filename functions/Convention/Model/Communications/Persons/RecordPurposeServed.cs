namespace RequestRouter.Convention.Model.Communications.Persons;

/// <summary>The purpose is served, and the return is due without delay, 40(10)(b).</summary>
public sealed record RecordPurposeServed : Communication, IDatedFact
{
    /// <summary>When the purpose was served, UTC; null for the time of this report.</summary>
    public DateTimeOffset? At { get; init; }

    internal override CommunicationType Is => CommunicationTypes.RecordPurposeServed;
}
