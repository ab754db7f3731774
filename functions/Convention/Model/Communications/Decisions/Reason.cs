namespace RequestRouter.Convention.Model.Communications.Decisions;

/// <summary>One ground and its explanation, 40(25).</summary>
public sealed record Reason
{
    public Ground Ground { get; init; }

    /// <summary>May stay general, but must be there, 40(25).</summary>
    public string? Explanation { get; init; }

    /// <summary>The law or treaty relied on; may be left out.</summary>
    public string? Provision { get; init; }

    /// <summary>Whether the conduct itself is an offence in both laws, whatever its name there, 35(3).</summary>
    public string? ConductAssessment { get; init; }

    /// <summary>Which essential interest, 40(21)(b).</summary>
    public Interest? Interest { get; init; }

    /// <summary>On account of what, for 40(22) and 37(15); may be left out.</summary>
    public Characteristic? Characteristic { get; init; }

    /// <summary>Extradition only: domestic law or an international obligation prevents the State from giving the reason, 37(18).</summary>
    public bool Prevented { get; init; }

    /// <summary>Extradition only: the law or obligation that prevents it, where that can be said.</summary>
    public string? WithheldUnder { get; init; }

    /// <summary>For trivial value (50(7)): the value, and the day of its valuation.</summary>
    public string? Valuation { get; init; }

    /// <summary>The items it refuses; null for all items of the communication.</summary>
    public IReadOnlyList<int>? Items { get; init; }
}
