namespace Azure.Messaging.ServiceBus;

/// <summary>Whether a message handed out is locked until it is settled, or gone.</summary>
public enum ServiceBusReceiveMode
{
    PeekLock = 0,
    ReceiveAndDelete = 1,
}
