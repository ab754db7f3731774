namespace RequestRouter.Convention.Model.Communications.Confiscation;

/// <summary>The property is frozen or seized, 50(2).</summary>
public sealed record Restrain : Communication, IUseOfPower
{
    /// <summary>Issuing authority and reference of the measure.</summary>
    public string? Order { get; init; }

    /// <summary>When the measure ends of itself, UTC; null when it does not.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The national rule or the treaty on which it rests, 50(4).</summary>
    public string? LegalBasis { get; init; }

    /// <summary>A measure that is to stay for good is no freezing or seizure but a confiscation, 2(k).</summary>
    public bool Permanent { get; init; }

    /// <summary>What stands behind the measure, 24; that it is missing is remarked, and stops nothing.</summary>
    public Safeguards? Safeguards { get; init; }

    internal override CommunicationType Is => CommunicationTypes.Restrain;
}
