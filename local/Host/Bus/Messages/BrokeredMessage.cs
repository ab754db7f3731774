using RequestRouter.Local.Host.Time;

namespace RequestRouter.Local.Host.Bus.Messages;

/// <summary>A message in a queue or subscription. Changed only under the lock of its queue.</summary>
internal sealed class BrokeredMessage
{
    public required long SequenceNumber { get; init; }

    public required long EnqueuedSequenceNumber { get; init; }

    public required DateTimeOffset EnqueuedTime { get; init; }

    public required SentMessage Content { get; set; }

    public MessageStage Stage { get; set; }

    /// <summary>How often it has been handed out.</summary>
    public int DeliveryCount { get; set; }

    /// <summary>Whether there is, or is about to be, a row with the count.</summary>
    public bool CountStored { get; set; }

    /// <summary>Who holds the lock, by the token that settles; null while nobody does.</summary>
    public Guid? LockToken { get; set; }

    public DateTimeOffset LockedUntil { get; set; }

    /// <summary>When something happens to it by itself: due, expired, or its lock lost.</summary>
    public DateTimeOffset? Due { get; set; }

    /// <summary>Held from when a function could have it until a function has had it.</summary>
    public WorkTracker.Token? Work { get; set; }
}
