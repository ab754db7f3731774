#nullable disable

using RequestRouter.Local.Runtime.Bus.Messages;

namespace Azure.Messaging.ServiceBus;

/// <summary>Makes values that only the bus makes otherwise, for tests of code that receives them.</summary>
public static class ServiceBusModelFactory
{
    /// <summary>A received message as the bus would hand it out.</summary>
    public static ServiceBusReceivedMessage ServiceBusReceivedMessage(
        BinaryData body = null,
        string messageId = null,
        string partitionKey = null,
        string viaPartitionKey = null,
        string sessionId = null,
        string replyToSessionId = null,
        TimeSpan timeToLive = default,
        string correlationId = null,
        string subject = null,
        string to = null,
        string contentType = null,
        string replyTo = null,
        DateTimeOffset scheduledEnqueueTime = default,
        IDictionary<string, object> properties = null,
        Guid lockTokenGuid = default,
        int deliveryCount = 0,
        DateTimeOffset lockedUntil = default,
        long sequenceNumber = -1,
        string deadLetterSource = null,
        long enqueuedSequenceNumber = 0,
        DateTimeOffset enqueuedTime = default,
        ServiceBusMessageState serviceBusMessageState = ServiceBusMessageState.Active)
    {
        var content = new SentMessage
        {
            Body = (body ?? BinaryData.FromBytes(ReadOnlyMemory<byte>.Empty)).ToMemory(),
            MessageId = messageId,
            PartitionKey = partitionKey,
            TransactionPartitionKey = viaPartitionKey,
            SessionId = sessionId,
            ReplyToSessionId = replyToSessionId,
            TimeToLive = timeToLive == default ? TimeSpan.MaxValue : timeToLive,
            CorrelationId = correlationId,
            Subject = subject,
            To = to,
            ContentType = contentType,
            ReplyTo = replyTo,
            ScheduledEnqueueTime = scheduledEnqueueTime,
            Properties = new Dictionary<string, object>(properties ?? new Dictionary<string, object>()),
        };
        var expiresAt = content.TimeToLive < DateTimeOffset.MaxValue - enqueuedTime ? enqueuedTime + content.TimeToLive : DateTimeOffset.MaxValue;
        var stage = (MessageStage)serviceBusMessageState;
        return new(new(content, sequenceNumber, enqueuedSequenceNumber, enqueuedTime, expiresAt, stage, deliveryCount, lockTokenGuid, lockedUntil), deadLetterSource);
    }
}
