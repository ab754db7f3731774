#nullable disable

namespace Azure.Messaging.ServiceBus;

public class ServiceBusClientOptions
{
    private ServiceBusRetryOptions retryOptions = new();

    /// <summary>Names the client in logs; a new one is made where none is given.</summary>
    public string Identifier { get; set; }

    /// <exception cref="ArgumentNullException">There is no client without retry options.</exception>
    public ServiceBusRetryOptions RetryOptions
    {
        get => retryOptions;
        set => retryOptions = value ?? throw new ArgumentNullException(nameof(value));
    }
}
