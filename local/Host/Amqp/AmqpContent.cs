using System.Runtime.InteropServices;
using Microsoft.Azure.Amqp;
using Microsoft.Azure.Amqp.Encoding;
using Microsoft.Azure.Amqp.Framing;
using RequestRouter.Local.Host.Bus.Entities;
using RequestRouter.Local.Host.Bus.Messages;
using Delivery = RequestRouter.Local.Host.Bus.Messages.Delivery;

namespace RequestRouter.Local.Host.Amqp;

/// <summary>Messages of the broker as AMQP messages, and back.</summary>
internal static class AmqpContent
{
    /// <summary>The most bytes one encoded message, or one batch, may have: the limit of the standard tier.</summary>
    public const long LargestMessage = 256 * 1024;

    private const int LockTokenBytes = 16;

    /// <summary>What was sent.</summary>
    /// <exception cref="NotSupportedException">Its body is no sequence of bytes.</exception>
    public static SentMessage Read(AmqpMessage message)
    {
        if ((message.Sections & (SectionFlag.AmqpValue | SectionFlag.AmqpSequence)) != 0)
        {
            throw new NotSupportedException("The broker takes bodies of bytes only, no AMQP values or sequences.");
        }

        var has = message.Sections;
        var properties = has.HasFlag(SectionFlag.Properties) ? message.Properties : new Properties();
        var annotations = has.HasFlag(SectionFlag.MessageAnnotations) ? message.MessageAnnotations.Map : null;
        return new SentMessage
        {
            Body = has.HasFlag(SectionFlag.Data) ? Body(message) : default,
            MessageId = properties.MessageId?.ToString() ?? Guid.NewGuid().ToString("N"),
            SessionId = properties.GroupId,
            ReplyToSessionId = properties.ReplyToGroupId,
            CorrelationId = properties.CorrelationId?.ToString(),
            Subject = properties.Subject,
            To = properties.To?.ToString(),
            ReplyTo = properties.ReplyTo?.ToString(),
            ContentType = properties.ContentType.Value,
            PartitionKey = annotations?["x-opt-partition-key"] as string,
            TransactionPartitionKey = annotations?["x-opt-via-partition-key"] as string,
            ScheduledEnqueueTime = annotations?["x-opt-scheduled-enqueue-time"] is DateTime at ? new(DateTime.SpecifyKind(at, DateTimeKind.Utc)) : default,
            TimeToLive = TimeToLive(message, properties),
            Properties = has.HasFlag(SectionFlag.ApplicationProperties) ? AmqpProperties.Read(message.ApplicationProperties.Map) : new Dictionary<string, object?>(),
        };
    }

    /// <summary>What a receiver is given.</summary>
    /// <param name="delivery">The message as it is handed out or looked at.</param>
    /// <param name="path">Of the queue or subscription.</param>
    /// <param name="time">The broker's clock.</param>
    public static AmqpMessage Write(Delivery delivery, string path, TimeProvider time)
    {
        var content = delivery.Content;
        var body = MemoryMarshal.TryGetArray(content.Body, out var segment) ? segment : new ArraySegment<byte>(content.Body.ToArray());
        var message = AmqpMessage.Create(new Data { Value = body });
        message.Header.Durable = true;

        // The client counts the delivery under way on top of those before.
        message.Header.DeliveryCount = (uint)Math.Max(0, delivery.LockToken == Guid.Empty ? delivery.DeliveryCount : delivery.DeliveryCount - 1);
        if (content.TimeToLive != TimeSpan.MaxValue)
        {
            message.Header.Ttl = (uint)Math.Min(content.TimeToLive.TotalMilliseconds, uint.MaxValue);
        }

        WriteProperties(message.Properties, delivery);
        WriteAnnotations(message.MessageAnnotations.Map, delivery, path, time);
        foreach (var (name, value) in content.Properties)
        {
            message.ApplicationProperties.Map[name] = AmqpProperties.Write(value);
        }

        return message;
    }

    /// <summary>What the Functions host hands to a worker: the lock token, then the encoded message.</summary>
    public static ReadOnlyMemory<byte> OfDelivery(Delivery delivery, string path, TimeProvider time)
    {
        using var message = Write(delivery, path, time);

        // As the host's client received it, the delivery under way counted: the worker adds none.
        message.Header.DeliveryCount = (uint)delivery.DeliveryCount;
        using var encoded = message.ToStream();
        var bytes = new byte[LockTokenBytes + encoded.Length];
        delivery.LockToken.TryWriteBytes(bytes);
        encoded.ReadExactly(bytes.AsSpan(LockTokenBytes));
        return bytes;
    }

    public static ArraySegment<byte> Encode(AmqpMessage message)
    {
        using var stream = message.ToStream();
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    public static SentMessage Decode(ArraySegment<byte> bytes)
    {
        using var message = AmqpMessage.CreateAmqpStreamMessage(new BufferListStream([bytes]), true);
        return Read(message);
    }

    /// <summary>
    /// The end of a lock in real time, as far ahead as it is on the broker's clock: the client compares it with its own clock, and in a
    /// rehearsal would take every lock for lost or everlasting.
    /// </summary>
    public static DateTime LockEnd(DateTimeOffset until, TimeProvider time) =>
        (TimeProvider.System.GetUtcNow() + (until - time.GetUtcNow())).UtcDateTime;

    private static ReadOnlyMemory<byte> Body(AmqpMessage message)
    {
        ArraySegment<byte>[] parts = [.. message.DataBody.Select(data => (ArraySegment<byte>)data.Value)];
        return parts.Length == 1 ? parts[0].ToArray() : parts.SelectMany(part => part).ToArray();
    }

    private static TimeSpan TimeToLive(AmqpMessage message, Properties properties)
    {
        if (properties.AbsoluteExpiryTime is { } end && properties.CreationTime is { } begin && end > begin)
        {
            return end - begin;
        }

        return message.Sections.HasFlag(SectionFlag.Header) && message.Header.Ttl is { } milliseconds
            ? TimeSpan.FromMilliseconds(milliseconds)
            : TimeSpan.MaxValue;
    }

    private static void WriteProperties(Properties properties, Delivery delivery)
    {
        var content = delivery.Content;
        properties.MessageId = content.MessageId;
        properties.GroupId = content.SessionId;
        properties.ReplyToGroupId = content.ReplyToSessionId;
        properties.Subject = content.Subject;
        properties.CreationTime = delivery.EnqueuedTime.UtcDateTime;
        if (content.CorrelationId is not null)
        {
            properties.CorrelationId = content.CorrelationId;
        }

        if (content.To is not null)
        {
            properties.To = content.To;
        }

        if (content.ReplyTo is not null)
        {
            properties.ReplyTo = content.ReplyTo;
        }

        if (content.ContentType is not null)
        {
            properties.ContentType = content.ContentType;
        }

        if (delivery.ExpiresAt != DateTimeOffset.MaxValue)
        {
            properties.AbsoluteExpiryTime = delivery.ExpiresAt.UtcDateTime;
        }
    }

    private static void WriteAnnotations(Annotations annotations, Delivery delivery, string path, TimeProvider time)
    {
        annotations["x-opt-sequence-number"] = delivery.SequenceNumber;
        annotations["x-opt-enqueue-sequence-number"] = delivery.EnqueuedSequenceNumber;
        annotations["x-opt-enqueued-time"] = delivery.EnqueuedTime.UtcDateTime;
        annotations["x-opt-message-state"] = (int)delivery.Stage;
        if (delivery.LockToken != Guid.Empty)
        {
            annotations["x-opt-locked-until"] = LockEnd(delivery.LockedUntil, time);
        }

        if (delivery.Content.ScheduledEnqueueTime != default)
        {
            annotations["x-opt-scheduled-enqueue-time"] = delivery.Content.ScheduledEnqueueTime.UtcDateTime;
        }

        if (delivery.Content.PartitionKey is not null)
        {
            annotations["x-opt-partition-key"] = delivery.Content.PartitionKey;
        }

        if (path.EndsWith(QueueSettings.DeadLetterSuffix, StringComparison.OrdinalIgnoreCase))
        {
            annotations["x-opt-deadletter-source"] = path[..^QueueSettings.DeadLetterSuffix.Length];
        }
    }
}
