namespace RequestRouter.Local.Host.Bus.Definitions;

/// <summary>A queue, in the words of Azure's resource description and with its defaults.</summary>
internal sealed record QueueDefinition
{
    public required string Name { get; init; }

    public bool RequiresSession { get; init; }

    public bool RequiresDuplicateDetection { get; init; }

    public TimeSpan DuplicateDetectionHistoryTimeWindow { get; init; } = TimeSpan.FromMinutes(10);

    public TimeSpan LockDuration { get; init; } = TimeSpan.FromMinutes(1);

    public int MaxDeliveryCount { get; init; } = 10;

    public TimeSpan DefaultMessageTimeToLive { get; init; } = TimeSpan.MaxValue;

    public bool DeadLetteringOnMessageExpiration { get; init; }
}
