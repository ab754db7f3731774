namespace RequestRouter.Convention;

/// <summary>The property is frozen or seized, 50(2).</summary>
public sealed record Restrain : Communication
{
    /// <summary>Issuing authority and reference of the measure.</summary>
    public string? Order { get; init; }

    /// <summary>When the measure ends of itself, UTC; null when it does not.</summary>
    public DateTimeOffset? Until { get; init; }

    internal override CommunicationType Is => CommunicationTypes.Restrain;
}
