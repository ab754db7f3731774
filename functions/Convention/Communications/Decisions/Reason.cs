namespace RequestRouter.Convention;

/// <summary>One ground and its explanation, 40(25).</summary>
public sealed record Reason
{
    public Ground Ground { get; init; }

    /// <summary>May stay general, but must be there, 40(25).</summary>
    public string? Explanation { get; init; }

    /// <summary>The law or treaty relied on: needed for 40(21)(c), 37(8), and where help is available elsewhere (40(8)).</summary>
    public string? Provision { get; init; }

    /// <summary>Whether the conduct itself is an offence in both laws, whatever its name there, 35(3); needed for dual criminality.</summary>
    public string? ConductAssessment { get; init; }

    /// <summary>The items it refuses; null for all items of the communication.</summary>
    public IReadOnlyList<int>? Items { get; init; }
}
