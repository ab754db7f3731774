namespace RequestRouter.Local.Host.Bus.Definitions;

internal sealed record TopicDefinition
{
    public required string Name { get; init; }

    public bool RequiresDuplicateDetection { get; init; }

    public TimeSpan DuplicateDetectionHistoryTimeWindow { get; init; } = TimeSpan.FromMinutes(10);

    public TimeSpan DefaultMessageTimeToLive { get; init; } = TimeSpan.MaxValue;

    /// <summary>What the subscription of each State is like; its name begins theirs. Null where States have none.</summary>
    public SubscriptionDefinition? OfStates { get; init; }

    public IReadOnlyList<SubscriptionDefinition> Subscriptions { get; init; } = [];
}
