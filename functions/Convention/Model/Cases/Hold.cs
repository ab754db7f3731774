namespace RequestRouter.Convention.Model.Cases;

/// <summary>The two clocks of data preserved at one custodian, never merged: the treaty's period and the domestic order.</summary>
public sealed record Hold
{
    /// <summary>When preservation took effect at the custodian, UTC.</summary>
    public required DateTimeOffset EffectiveAt { get; init; }

    /// <summary>Before this instant the data may not be released: at least 60 full days, 42(8).</summary>
    public required DateTimeOffset FloorEnd { get; init; }

    /// <summary>The end of the period as set or extended, UTC; never before the floor.</summary>
    public required DateTimeOffset PeriodEnd { get; init; }

    /// <summary>End of the domestic order, at most 90 days from its start, 25(2); null when the law of the requested State needs no order.</summary>
    public DateTimeOffset? OrderEnd { get; init; }

    /// <summary>After a request for the data was decided: from when they may be released, UTC; null while it is pending or none came.</summary>
    public DateTimeOffset? ReleasableFrom { get; init; }

    /// <summary>The cases of requests for the data that a State recorded as received, each until its end is recorded; empty when there is none.</summary>
    public IReadOnlyList<CaseId> Reported { get; init; } = [];

    /// <summary>The requesting State agreed in writing to an early release.</summary>
    public bool EarlyReleaseAgreed { get; init; }

    /// <summary>A provider in another Party was found, and the route is owed to the requesting State, 43(1).</summary>
    public bool RouteDue { get; init; }

    /// <summary>The route was disclosed with leave to pass it on, 36(3), 43(1).</summary>
    public bool MayPassOn { get; init; }
}
