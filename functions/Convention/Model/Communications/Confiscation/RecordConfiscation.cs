namespace RequestRouter.Convention.Model.Communications.Confiscation;

/// <summary>The property is confiscated, by an own order or a recognized foreign one, 50(1).</summary>
public sealed record RecordConfiscation : Communication, IUseOfPower
{
    /// <summary>Its reference.</summary>
    public string? Order { get; init; }

    /// <summary>The national rule or the treaty on which it rests, 50(4).</summary>
    public string? LegalBasis { get; init; }

    /// <summary>For an order of the requested State itself: the offence that was adjudicated, or the other procedure, 49(1)(b).</summary>
    public string? Adjudication { get; init; }

    /// <summary>How much is confiscated; needed for mixed property, 31(5).</summary>
    public Money? Amount { get; init; }

    /// <summary>What stands behind the measure, 24; that it is missing is remarked, and stops nothing.</summary>
    public Safeguards? Safeguards { get; init; }

    internal override CommunicationType Is => CommunicationTypes.RecordConfiscation;
}
