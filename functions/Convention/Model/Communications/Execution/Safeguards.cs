namespace RequestRouter.Convention.Model.Communications.Execution;

/// <summary>What stands behind the use of a procedural power, 24(1) and (2).</summary>
public sealed record Safeguards
{
    public string? LegalBasis { get; init; }

    /// <summary>Why the measure is proportionate, 24(1).</summary>
    public string? Proportionality { get; init; }

    /// <summary>Judicial or other independent review, 24(2).</summary>
    public string? ReviewBody { get; init; }

    /// <summary>The State the reviewing body belongs to; its own only, 24(5).</summary>
    public StateCode? ReviewState { get; init; }

    /// <summary>Scope of the power used, 24(2).</summary>
    public string? Scope { get; init; }

    /// <summary>When the authorized duration ends, UTC, 24(2).</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The provider was told to keep it secret, 29(3), 30(3).</summary>
    public bool ProviderSecrecy { get; init; }

    /// <summary>The impact on rights of third parties, 24(3); that it is missing is remarked, and stops nothing.</summary>
    public string? ThirdPartyImpact { get; init; }

    /// <summary>Data are had from a service provider by a production order, 27.</summary>
    public bool ByProductionOrder { get; init; }

    /// <summary>
    /// Whether that provider is itself in the requested State's territory, where it is ordered as any person to submit data of every class,
    /// 27(a); false where it only offers its services there, and the order reaches subscriber data alone, 27(b); null where it is not said.
    /// </summary>
    public bool? ProviderInTerritory { get; init; }

    /// <summary>Collected by the provider within its existing technical capability, 29(1), 30(1); false where it has none.</summary>
    public bool? WithinProviderCapability { get; init; }
}
