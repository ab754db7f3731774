using System.Text;
using RequestRouter.Local.Host.Storage;

namespace RequestRouter.Local.Host.Bus.Messages;

/// <summary>Messages as row values. The first byte is the version of the form: rows outlive the process that wrote them.</summary>
internal static class MessageCodec
{
    private const byte Version = 1;

    public static byte[] Encode(BrokeredMessage message)
    {
        var content = message.Content;
        using var stream = new MemoryStream(256 + content.Body.Length);
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Version);
        writer.Write((byte)message.Stage);
        writer.Write(message.EnqueuedSequenceNumber);
        writer.Write(message.EnqueuedTime.UtcTicks);
        writer.Write(content.TimeToLive.Ticks);
        writer.Write(content.ScheduledEnqueueTime.UtcTicks);
        writer.Write(content.MessageId);
        foreach (var text in Optional(content))
        {
            writer.Write(text is not null);
            if (text is not null)
            {
                writer.Write(text);
            }
        }

        writer.Write7BitEncodedInt(content.Properties.Count);
        foreach (var (name, value) in content.Properties)
        {
            writer.Write(name);
            PropertyCodec.Write(writer, name, value);
        }

        writer.Write(content.Body.Span);
        writer.Flush();
        return stream.ToArray();
    }

    public static BrokeredMessage Decode(long sequenceNumber, ReadOnlyMemory<byte> row)
    {
        var reader = new ByteReader(row);
        if (reader.Byte() != Version)
        {
            throw new RowStoreFault($"Message {sequenceNumber} was stored by a later version of this runtime.");
        }

        var stage = (MessageStage)reader.Byte();
        var enqueuedSequenceNumber = reader.Long();
        var enqueuedTime = new DateTimeOffset(reader.Long(), TimeSpan.Zero);
        var timeToLive = new TimeSpan(reader.Long());
        var scheduled = new DateTimeOffset(reader.Long(), TimeSpan.Zero);
        var messageId = reader.Text();
        string? Next() => reader.Byte() == 0 ? null : reader.Text();
        var content = new SentMessage
        {
            MessageId = messageId,
            TimeToLive = timeToLive,
            ScheduledEnqueueTime = scheduled,
            SessionId = Next(),
            ReplyToSessionId = Next(),
            PartitionKey = Next(),
            TransactionPartitionKey = Next(),
            CorrelationId = Next(),
            Subject = Next(),
            To = Next(),
            ReplyTo = Next(),
            ContentType = Next(),
            Properties = ReadProperties(reader),
            Body = reader.Rest(),
        };
        return new()
        {
            SequenceNumber = sequenceNumber,
            EnqueuedSequenceNumber = enqueuedSequenceNumber,
            EnqueuedTime = enqueuedTime,
            Content = content,
            Stage = stage,
        };
    }

    private static IEnumerable<string?> Optional(SentMessage content) =>
    [
        content.SessionId,
        content.ReplyToSessionId,
        content.PartitionKey,
        content.TransactionPartitionKey,
        content.CorrelationId,
        content.Subject,
        content.To,
        content.ReplyTo,
        content.ContentType,
    ];

    private static Dictionary<string, object?> ReadProperties(ByteReader reader)
    {
        var properties = new Dictionary<string, object?>();
        for (var left = reader.Number(); left > 0; left--)
        {
            properties.Add(reader.Text(), PropertyCodec.Read(reader));
        }

        return properties;
    }
}
