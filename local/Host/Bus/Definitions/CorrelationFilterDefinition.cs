namespace RequestRouter.Local.Host.Bus.Definitions;

/// <summary>What a message must carry, all of it; <see cref="Properties"/> are the application's, the others the system's.</summary>
internal sealed record CorrelationFilterDefinition
{
    public string? ContentType { get; init; }

    public string? CorrelationId { get; init; }

    /// <summary>The subject: Azure's resource description keeps the older word.</summary>
    public string? Label { get; init; }

    public string? MessageId { get; init; }

    public string? ReplyTo { get; init; }

    public string? ReplyToSessionId { get; init; }

    public string? SessionId { get; init; }

    public string? To { get; init; }

    public IReadOnlyDictionary<string, string> Properties { get; init; } = new Dictionary<string, string>();
}
