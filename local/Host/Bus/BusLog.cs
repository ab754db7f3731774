using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Logging;

namespace RequestRouter.Local.Host.Bus;

/// <summary>What the bus logs: names, ids and counts, never content.</summary>
internal static partial class BusLog
{
    [LoggerMessage(LogLevel.Warning, "Function '{Function}' failed for message {MessageId} at its delivery {DeliveryCount} ({Fault}); the message goes back.")]
    public static partial void RunFailed(this ILogger log, string function, string messageId, int deliveryCount, string fault);

    [LoggerMessage(LogLevel.Warning, "Message {MessageId} could not be settled after function '{Function}': {Reason}.")]
    public static partial void NotSettled(this ILogger log, string function, string messageId, ServiceBusFailureReason reason);

    [LoggerMessage(LogLevel.Critical, "Function '{Function}' no longer receives from {Path}.")]
    public static partial void ListenerFailed(this ILogger log, string function, string path, Exception fault);
}
