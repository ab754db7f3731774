#nullable disable

namespace Azure.Messaging.ServiceBus;

/// <summary>An operation on the bus failed.</summary>
public class ServiceBusException : Exception
{
    private readonly string message;

    public ServiceBusException()
    {
    }

    public ServiceBusException(
        bool isTransient,
        string message,
        string entityName = null,
        ServiceBusFailureReason reason = ServiceBusFailureReason.GeneralError,
        Exception innerException = null)
        : base(message, innerException)
    {
        this.message = message;
        IsTransient = isTransient;
        EntityPath = entityName;
        Reason = reason;
    }

    public ServiceBusException(string message, ServiceBusFailureReason reason, string entityPath = null, Exception innerException = null)
        : this(MayPass(reason), message, entityPath, reason, innerException)
    {
    }

    /// <summary>Whether the same operation may succeed when tried again.</summary>
    public bool IsTransient { get; }

    public ServiceBusFailureReason Reason { get; }

    /// <summary>The queue, topic or subscription concerned, where there is one.</summary>
    public string EntityPath { get; }

    /// <summary>With the entity and the reason at its end.</summary>
    public override string Message =>
        EntityPath is null ? $"{message ?? base.Message} ({Reason})" : $"{message} ({EntityPath}, {Reason})";

    private static bool MayPass(ServiceBusFailureReason reason) =>
        reason is ServiceBusFailureReason.ServiceBusy or ServiceBusFailureReason.ServiceTimeout or ServiceBusFailureReason.ServiceCommunicationProblem;
}
