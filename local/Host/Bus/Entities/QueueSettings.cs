using RequestRouter.Local.Host.Bus.Definitions;

namespace RequestRouter.Local.Host.Bus.Entities;

/// <summary>How a queue or a subscription hands messages out.</summary>
/// <param name="Path">As a client's <c>EntityPath</c>: <c>submissions</c>, <c>notices/Subscriptions/inbox</c>.</param>
/// <param name="TimeToLive">The longest a message waits; a message may ask for less.</param>
internal sealed record QueueSettings(
    string Path, bool RequiresSession, TimeSpan LockDuration, int MaxDeliveryCount, TimeSpan TimeToLive, bool DeadLetterExpired)
{
    public const string DeadLetterSuffix = "/$DeadLetterQueue";

    /// <summary>False for dead letters: they wait until somebody deals with them, whatever time they were given.</summary>
    public bool Expires { get; init; } = true;

    public static QueueSettings Of(QueueDefinition queue) => new(
        queue.Name, queue.RequiresSession, queue.LockDuration, queue.MaxDeliveryCount, queue.DefaultMessageTimeToLive, queue.DeadLetteringOnMessageExpiration);

    public static QueueSettings Of(TopicDefinition topic, SubscriptionDefinition subscription) => new(
        PathOf(topic.Name, subscription.Name),
        subscription.RequiresSession,
        subscription.LockDuration,
        subscription.MaxDeliveryCount,
        subscription.DefaultMessageTimeToLive < topic.DefaultMessageTimeToLive ? subscription.DefaultMessageTimeToLive : topic.DefaultMessageTimeToLive,
        subscription.DeadLetteringOnMessageExpiration);

    public static string PathOf(string topic, string subscription) => $"{topic}/Subscriptions/{subscription}";

    /// <summary>A dead-letter queue knows no sessions, no expiry, and no limit of deliveries.</summary>
    public QueueSettings ForDeadLetters() => new(Path + DeadLetterSuffix, false, LockDuration, int.MaxValue, TimeSpan.MaxValue, false) { Expires = false };
}
