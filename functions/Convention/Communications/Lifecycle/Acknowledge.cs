namespace RequestRouter.Convention;

/// <summary>The requested State takes the request up, 40(12)(b).</summary>
public sealed record Acknowledge : Communication
{
    /// <summary>The handler's own reference; free text.</summary>
    public string? OwnReference { get; init; }

    internal override CommunicationType Is => CommunicationTypes.Acknowledge;
}
