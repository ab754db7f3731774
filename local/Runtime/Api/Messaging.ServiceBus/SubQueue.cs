namespace Azure.Messaging.ServiceBus;

/// <summary>Which of an entity's queues a receiver reads. Nothing is forwarded here, so there are no transfer dead letters.</summary>
public enum SubQueue
{
    None = 0,
    DeadLetter = 1,
    TransferDeadLetter = 2,
}
