#nullable disable

namespace Azure.Messaging.ServiceBus;

public class ServiceBusSenderOptions
{
    /// <summary>Names the sender in logs; a new one is made where none is given.</summary>
    public string Identifier { get; set; }
}
