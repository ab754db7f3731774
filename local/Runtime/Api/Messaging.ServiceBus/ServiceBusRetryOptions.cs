namespace Azure.Messaging.ServiceBus;

public class ServiceBusRetryOptions
{
    private TimeSpan tryTimeout = TimeSpan.FromSeconds(60);

    /// <summary>How long one try may take, and how long a receiver waits that was given no time of its own; 60 seconds by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public TimeSpan TryTimeout
    {
        get => tryTimeout;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
            tryTimeout = value;
        }
    }
}
