#nullable disable

using RequestRouter.Local.Runtime.Bus.Messages;

namespace Azure.Messaging.ServiceBus;

/// <summary>A message as it was handed out or peeked; settling goes through the receiver that handed it out.</summary>
public class ServiceBusReceivedMessage
{
    internal const string ReasonProperty = "DeadLetterReason";
    internal const string DescriptionProperty = "DeadLetterErrorDescription";

    private readonly Delivery delivery;

    internal ServiceBusReceivedMessage(Delivery delivery, string deadLetterSource = null)
    {
        this.delivery = delivery;
        LockedUntil = delivery.LockedUntil;
        DeadLetterSource = deadLetterSource;
        Body = BinaryData.FromBytes(delivery.Content.Body);
    }

    public BinaryData Body { get; }

    public string MessageId => Content.MessageId;

    public string PartitionKey => Content.PartitionKey;

    public string TransactionPartitionKey => Content.TransactionPartitionKey;

    public string SessionId => Content.SessionId;

    public string ReplyToSessionId => Content.ReplyToSessionId;

    public TimeSpan TimeToLive => Content.TimeToLive;

    public string CorrelationId => Content.CorrelationId;

    public string Subject => Content.Subject;

    public string To => Content.To;

    public string ContentType => Content.ContentType;

    public string ReplyTo => Content.ReplyTo;

    public DateTimeOffset ScheduledEnqueueTime => Content.ScheduledEnqueueTime;

    public IReadOnlyDictionary<string, object> ApplicationProperties => Content.Properties;

    /// <summary>What settles the message while its lock holds; all zeros for a message peeked or received and deleted.</summary>
    public string LockToken => delivery.LockToken.ToString();

    /// <summary>How often the message has been handed out, this time included.</summary>
    public int DeliveryCount => delivery.DeliveryCount;

    /// <summary>In UTC; renewing the lock moves it.</summary>
    public DateTimeOffset LockedUntil { get; internal set; }

    public long SequenceNumber => delivery.SequenceNumber;

    /// <summary>The entity that the message was dead-lettered in before it was forwarded; null, as nothing is forwarded here.</summary>
    public string DeadLetterSource { get; }

    /// <summary>The number that the message had first: before it became due, for a scheduled one.</summary>
    public long EnqueuedSequenceNumber => delivery.EnqueuedSequenceNumber;

    public DateTimeOffset EnqueuedTime => delivery.EnqueuedTime;

    public DateTimeOffset ExpiresAt => delivery.ExpiresAt;

    public string DeadLetterReason => Content.Properties.GetValueOrDefault(ReasonProperty) as string;

    public string DeadLetterErrorDescription => Content.Properties.GetValueOrDefault(DescriptionProperty) as string;

    public ServiceBusMessageState State => (ServiceBusMessageState)delivery.Stage;

    internal SentMessage Content => delivery.Content;

    internal Guid Token => delivery.LockToken;

    public override string ToString() => $"{{MessageId:{MessageId}}}";
}
