namespace RequestRouter.Local.Host.Bus.Messages;

/// <summary>What a sender sent: never changed, and shared between the copies for several subscriptions.</summary>
internal sealed record SentMessage
{
    public required ReadOnlyMemory<byte> Body { get; init; }

    public required string MessageId { get; init; }

    public string? SessionId { get; init; }

    public string? ReplyToSessionId { get; init; }

    public string? PartitionKey { get; init; }

    public string? TransactionPartitionKey { get; init; }

    public string? CorrelationId { get; init; }

    public string? Subject { get; init; }

    public string? To { get; init; }

    public string? ReplyTo { get; init; }

    public string? ContentType { get; init; }

    /// <summary><see cref="TimeSpan.MaxValue"/> where the entity's own time holds.</summary>
    public TimeSpan TimeToLive { get; init; } = TimeSpan.MaxValue;

    /// <summary>The default value for a message to be delivered at once.</summary>
    public DateTimeOffset ScheduledEnqueueTime { get; init; }

    public IReadOnlyDictionary<string, object?> Properties { get; init; } = new Dictionary<string, object?>();

    /// <summary>With properties changed, as who abandons, defers or dead-letters a message may change them.</summary>
    public SentMessage With(IEnumerable<KeyValuePair<string, object?>> changes)
    {
        var properties = new Dictionary<string, object?>(Properties);
        foreach (var (name, value) in changes)
        {
            properties[name] = value;
        }

        return this with { Properties = properties };
    }
}
