#nullable disable

using System.Text;
using RequestRouter.Local.Runtime.Bus.Messages;

namespace Azure.Messaging.ServiceBus;

/// <summary>A message to send.</summary>
public class ServiceBusMessage
{
    private const int LongestId = 128;

    private string messageId;
    private string sessionId;
    private string replyToSessionId;
    private string partitionKey;
    private string transactionPartitionKey;
    private TimeSpan timeToLive = TimeSpan.MaxValue;

    public ServiceBusMessage()
        : this(BinaryData.FromBytes(ReadOnlyMemory<byte>.Empty))
    {
    }

    public ServiceBusMessage(string body)
        : this(Encoding.UTF8.GetBytes(body ?? throw new ArgumentNullException(nameof(body))))
    {
    }

    public ServiceBusMessage(ReadOnlyMemory<byte> body)
        : this(BinaryData.FromBytes(body))
    {
    }

    public ServiceBusMessage(BinaryData body) => Body = body ?? throw new ArgumentNullException(nameof(body));

    /// <summary>A copy to send again: content and properties, without what the broker and the dead-lettering added.</summary>
    public ServiceBusMessage(ServiceBusReceivedMessage receivedMessage)
    {
        var content = (receivedMessage ?? throw new ArgumentNullException(nameof(receivedMessage))).Content;
        Body = receivedMessage.Body;
        messageId = content.MessageId;
        sessionId = content.SessionId;
        replyToSessionId = content.ReplyToSessionId;
        partitionKey = content.PartitionKey;
        transactionPartitionKey = content.TransactionPartitionKey;
        timeToLive = content.TimeToLive;
        CorrelationId = content.CorrelationId;
        Subject = content.Subject;
        To = content.To;
        ReplyTo = content.ReplyTo;
        ContentType = content.ContentType;
        ScheduledEnqueueTime = content.ScheduledEnqueueTime;
        foreach (var (name, value) in content.Properties.Where(property => property.Key is not (ServiceBusReceivedMessage.ReasonProperty or ServiceBusReceivedMessage.DescriptionProperty)))
        {
            ApplicationProperties.Add(name, value);
        }
    }

    public BinaryData Body { get; set; }

    /// <summary>By which duplicates are known; the broker gives one where the sender has not.</summary>
    /// <exception cref="ArgumentException">Empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Over 128 characters.</exception>
    public string MessageId
    {
        get => messageId;
        set
        {
            if (string.IsNullOrEmpty(value))
            {
                throw new ArgumentException("A message id is a text of 1 to 128 characters.", nameof(value));
            }

            messageId = Bounded(value, nameof(MessageId));
        }
    }

    /// <exception cref="ArgumentOutOfRangeException">Over 128 characters, or other than a partition key that has been set.</exception>
    public string PartitionKey
    {
        get => partitionKey;
        set => partitionKey = sessionId is null || value is null || value == sessionId
            ? Bounded(value, nameof(PartitionKey))
            : throw new ArgumentOutOfRangeException(nameof(PartitionKey), "A partition key, where there is a session id, is the same.");
    }

    public string TransactionPartitionKey
    {
        get => transactionPartitionKey;
        set => transactionPartitionKey = Bounded(value, nameof(TransactionPartitionKey));
    }

    /// <exception cref="ArgumentOutOfRangeException">Over 128 characters, or other than a partition key that has been set.</exception>
    public string SessionId
    {
        get => sessionId;
        set => sessionId = partitionKey is null || value is null || value == partitionKey
            ? Bounded(value, nameof(SessionId))
            : throw new ArgumentOutOfRangeException(nameof(SessionId), "A session id, where there is a partition key, is the same.");
    }

    public string ReplyToSessionId
    {
        get => replyToSessionId;
        set => replyToSessionId = Bounded(value, nameof(ReplyToSessionId));
    }

    /// <summary>How long the message waits for a receiver; the entity's own limit holds where it is shorter.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Zero or negative.</exception>
    public TimeSpan TimeToLive
    {
        get => timeToLive;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
            timeToLive = value;
        }
    }

    public string CorrelationId { get; set; }

    public string Subject { get; set; }

    public string To { get; set; }

    public string ContentType { get; set; }

    public string ReplyTo { get; set; }

    /// <summary>In UTC; a time in the past, as the default value is, delivers at once.</summary>
    public DateTimeOffset ScheduledEnqueueTime { get; set; }

    /// <summary>Values of the primitive types, text, Guid, Uri, DateTime, DateTimeOffset and TimeSpan.</summary>
    public IDictionary<string, object> ApplicationProperties { get; } = new Dictionary<string, object>();

    public override string ToString() => $"{{MessageId:{MessageId}}}";

    internal SentMessage ToContent(DateTimeOffset? scheduled = null) => new()
    {
        Body = Body.ToArray(),
        MessageId = messageId ?? Guid.NewGuid().ToString("N"),
        SessionId = sessionId,
        ReplyToSessionId = replyToSessionId,
        PartitionKey = partitionKey,
        TransactionPartitionKey = transactionPartitionKey,
        TimeToLive = timeToLive,
        CorrelationId = CorrelationId,
        Subject = Subject,
        To = To,
        ReplyTo = ReplyTo,
        ContentType = ContentType,
        ScheduledEnqueueTime = (scheduled ?? ScheduledEnqueueTime).ToUniversalTime(),
        Properties = new Dictionary<string, object>(ApplicationProperties),
    };

    private static string Bounded(string value, string name) => value is { Length: > LongestId }
        ? throw new ArgumentOutOfRangeException(name, $"At most {LongestId} characters.")
        : value;
}
