using System.Runtime.Serialization;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Amqp;
using Microsoft.Azure.Amqp.Encoding;
using Microsoft.Azure.Amqp.Framing;

namespace RequestRouter.Local.Host.Amqp;

/// <summary>Faults of the broker, in the conditions by which the client knows them.</summary>
internal static class AmqpErrors
{
    public static AmqpException Of(Exception fault) => fault switch
    {
        AmqpException amqp => amqp,
        SerializationException => New(AmqpErrorCode.NotAllowed, fault.Message),
        ServiceBusException bus => New(ConditionOf(bus.Reason), bus.Message),
        InvalidOperationException => New(AmqpErrorCode.NotAllowed, fault.Message),
        NotSupportedException => New(AmqpErrorCode.NotImplemented, fault.Message),
        _ => New(AmqpErrorCode.InternalError, fault.Message),
    };

    /// <summary>Whether the fault is the broker's own, and not something that the client asked for wrongly or too late.</summary>
    public static bool IsInternal(Exception fault) => AmqpErrorCode.InternalError.Equals(Of(fault).Error.Condition);

    public static AmqpException Unauthorized(string address) =>
        New(AmqpErrorCode.UnauthorizedAccess, $"No valid token for '{address}' has been put to $cbs on this connection.");

    /// <summary>The status with which a request is answered that failed so.</summary>
    public static int StatusOf(AmqpSymbol condition) => condition.Value switch
    {
        "amqp:not-found" or "com.microsoft:message-not-found" => 404,
        "com.microsoft:message-lock-lost" or "com.microsoft:session-lock-lost" or "com.microsoft:session-cannot-be-locked" => 410,
        "amqp:not-allowed" => 400,
        "amqp:unauthorized-access" => 401,
        "com.microsoft:timeout" => 408,
        "amqp:link:message-size-exceeded" => 413,
        "amqp:not-implemented" => 501,
        _ => 500,
    };

    private static AmqpSymbol ConditionOf(ServiceBusFailureReason reason) => reason switch
    {
        ServiceBusFailureReason.MessagingEntityNotFound => AmqpErrorCode.NotFound,
        ServiceBusFailureReason.MessageLockLost => "com.microsoft:message-lock-lost",
        ServiceBusFailureReason.SessionLockLost => "com.microsoft:session-lock-lost",
        ServiceBusFailureReason.SessionCannotBeLocked => "com.microsoft:session-cannot-be-locked",
        ServiceBusFailureReason.MessageNotFound => "com.microsoft:message-not-found",
        ServiceBusFailureReason.ServiceTimeout => "com.microsoft:timeout",
        ServiceBusFailureReason.MessageSizeExceeded => AmqpErrorCode.MessageSizeExceeded,
        _ => AmqpErrorCode.InternalError,
    };

    private static AmqpException New(AmqpSymbol condition, string description) => new(new Error { Condition = condition, Description = description });
}
