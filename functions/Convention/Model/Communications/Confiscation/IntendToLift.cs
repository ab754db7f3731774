namespace RequestRouter.Convention.Model.Communications.Confiscation;

/// <summary>The requested State thinks of lifting a provisional measure, 50(8).</summary>
public sealed record IntendToLift : Communication
{
    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>Insufficient evidence or trivial value, 50(7); null when another rule of domestic law asks for the lifting.</summary>
    public Ground? Ground { get; init; }

    /// <summary>That other rule.</summary>
    public string? Provision { get; init; }

    internal override CommunicationType Is => CommunicationTypes.IntendToLift;
}
