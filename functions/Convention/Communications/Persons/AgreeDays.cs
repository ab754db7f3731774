namespace RequestRouter.Convention;

/// <summary>One side's record of another number of days than fifteen; it stands when both have recorded the same, 40(29).</summary>
public sealed record AgreeDays : Communication
{
    /// <summary>Consecutive days.</summary>
    public int? Days { get; init; }

    internal override CommunicationType Is => CommunicationTypes.AgreeDays;
}
