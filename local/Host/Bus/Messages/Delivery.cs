namespace RequestRouter.Local.Host.Bus.Messages;

/// <summary>A message as it was when it was handed out or looked at.</summary>
internal sealed record Delivery(
    SentMessage Content,
    long SequenceNumber,
    long EnqueuedSequenceNumber,
    DateTimeOffset EnqueuedTime,
    DateTimeOffset ExpiresAt,
    MessageStage Stage,
    int DeliveryCount,
    Guid LockToken,
    DateTimeOffset LockedUntil);
