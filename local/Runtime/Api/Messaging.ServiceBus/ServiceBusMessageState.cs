namespace Azure.Messaging.ServiceBus;

/// <summary>Where a message stands between sending and settling.</summary>
public enum ServiceBusMessageState
{
    Active = 0,
    Deferred = 1,
    Scheduled = 2,
}
