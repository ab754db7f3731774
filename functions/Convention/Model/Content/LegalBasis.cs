namespace RequestRouter.Convention.Model.Content;

/// <summary>On what the requesting State relies. It is stated: what governs a case follows from the register, 40(7).</summary>
public sealed record LegalBasis
{
    public LegalBasisKind? Kind { get; init; }

    /// <summary>The treaty by its name.</summary>
    public string? Name { get; init; }

    /// <summary>Its article, or that of the Convention.</summary>
    public string? Provision { get; init; }

    /// <summary>For reciprocity: that the requesting State would grant the same, in its words.</summary>
    public string? Undertaking { get; init; }
}
