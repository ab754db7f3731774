#nullable disable

namespace Azure.Messaging.ServiceBus;

public class ServiceBusReceiverOptions
{
    /// <summary>Names the receiver in logs; a new one is made where none is given.</summary>
    public string Identifier { get; set; }

    public ServiceBusReceiveMode ReceiveMode { get; set; }

    public SubQueue SubQueue { get; set; }
}
