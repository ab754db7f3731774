namespace RequestRouter.Convention.Model.Communications.Persons;

/// <summary>One side's record of another number of days than fifteen; it stands when both have recorded the same, 40(29).</summary>
public sealed record AgreeDays : Communication
{
    /// <summary>Consecutive days.</summary>
    public int? Days { get; init; }

    /// <summary>The number of the other State's record that this confirms; null to record terms of one's own.</summary>
    public int? Confirms { get; init; }

    internal override CommunicationType Is => CommunicationTypes.AgreeDays;
}
