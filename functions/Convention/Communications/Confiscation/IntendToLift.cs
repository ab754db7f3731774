namespace RequestRouter.Convention;

/// <summary>The requested State thinks of lifting a provisional measure, 50(8).</summary>
public sealed record IntendToLift : Communication
{
    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    internal override CommunicationType Is => CommunicationTypes.IntendToLift;
}
