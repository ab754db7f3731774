namespace RequestRouter.Local.Host.Bus.Definitions;

/// <summary>A subscription; without rules it takes every message of its topic.</summary>
internal sealed record SubscriptionDefinition
{
    public required string Name { get; init; }

    public bool RequiresSession { get; init; }

    public TimeSpan LockDuration { get; init; } = TimeSpan.FromMinutes(1);

    public int MaxDeliveryCount { get; init; } = 10;

    public TimeSpan DefaultMessageTimeToLive { get; init; } = TimeSpan.MaxValue;

    public bool DeadLetteringOnMessageExpiration { get; init; }

    public IReadOnlyList<RuleDefinition> Rules { get; init; } = [];
}
