namespace RequestRouter.Convention.Model.Communications.Preservation;

/// <summary>The data are preserved at this custodian, 42(4).</summary>
public sealed record ReportPreserved : Communication, IUseOfPower
{
    /// <summary>When preservation took effect there, UTC.</summary>
    public DateTimeOffset? EffectiveAt { get; init; }

    /// <summary>The end of the period if longer than 60 full days, UTC; null for the sixty days.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The end of the domestic order to the custodian, at most 90 days, UTC, 25(2); null when no order is needed.</summary>
    public DateTimeOffset? OrderEnd { get; init; }

    /// <summary>The custodian keeps it secret; needed when secrecy was asked for, 42(3)(g).</summary>
    public bool SecrecyKept { get; init; }

    /// <summary>Until when the custodian has to keep it secret, UTC, 25(3); needed where secrecy was asked for.</summary>
    public DateTimeOffset? SecrecyUntil { get; init; }

    /// <summary>What stands behind the measure, 24; that it is missing is remarked, and stops nothing.</summary>
    public Safeguards? Safeguards { get; init; }

    internal override CommunicationType Is => CommunicationTypes.ReportPreserved;
}
