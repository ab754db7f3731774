namespace RequestRouter.Convention.Model.Communications.Extradition;

/// <summary>The requested State grants extradition, 37.</summary>
public sealed record GrantExtradition : Communication
{
    /// <summary>Its statement that fair treatment was guaranteed, 37(14).</summary>
    public string? FairTreatment { get; init; }

    /// <summary>On condition that the person returns to serve the sentence, 37(12).</summary>
    public bool OnReturnCondition { get; init; }

    /// <summary>The act is no offence in the requested State, whose law allows extradition all the same, 37(2).</summary>
    public bool WithoutDualCriminality { get; init; }

    /// <summary>That law, or the one that permits the surrender of a national only on condition of return, 37(12); may be left out.</summary>
    public string? Provision { get; init; }

    internal override CommunicationType Is => CommunicationTypes.GrantExtradition;
}
