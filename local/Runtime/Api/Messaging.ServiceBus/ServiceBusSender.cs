#nullable disable

using RequestRouter.Local.Runtime.Bus.Entities;
using RequestRouter.Local.Runtime.Bus.Messages;

namespace Azure.Messaging.ServiceBus;

/// <summary>Sends to one queue or topic. Safe for concurrent use.</summary>
public class ServiceBusSender : IAsyncDisposable
{
    private readonly ServiceBusClient client;

    /// <summary>For a substitute in a test.</summary>
    protected ServiceBusSender()
    {
    }

    protected ServiceBusSender(ServiceBusClient client, string queueOrTopicName)
        : this(client, queueOrTopicName, null)
    {
    }

    protected ServiceBusSender(ServiceBusClient client, string queueOrTopicName, ServiceBusSenderOptions options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(queueOrTopicName);
        this.client = client ?? throw new ArgumentNullException(nameof(client));
        EntityPath = queueOrTopicName;
        FullyQualifiedNamespace = client.FullyQualifiedNamespace;
        Identifier = options?.Identifier ?? $"{queueOrTopicName}-{Guid.NewGuid()}";
    }

    public virtual string FullyQualifiedNamespace { get; }

    public virtual string EntityPath { get; }

    public virtual bool IsClosed { get; private set; }

    public virtual string Identifier { get; }

    /// <summary>Returns when the message is durable.</summary>
    /// <exception cref="ServiceBusException">The entity does not exist, or the message is too large for it.</exception>
    public virtual Task SendMessageAsync(ServiceBusMessage message, CancellationToken cancellationToken = default) =>
        SendMessagesAsync([message ?? throw new ArgumentNullException(nameof(message))], cancellationToken);

    /// <summary>Sends all messages or, with an exception, none.</summary>
    /// <exception cref="ServiceBusException">The entity does not exist, or the messages are together too large for it.</exception>
    public virtual Task SendMessagesAsync(IEnumerable<ServiceBusMessage> messages, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return SendAsync([.. messages.Select(message => message.ToContent())], cancellationToken);
    }

    public virtual Task SendMessagesAsync(ServiceBusMessageBatch messageBatch, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messageBatch);
        return SendAsync(messageBatch.Contents, cancellationToken);
    }

    public virtual ValueTask<ServiceBusMessageBatch> CreateMessageBatchAsync(CancellationToken cancellationToken = default) =>
        CreateMessageBatchAsync(new CreateMessageBatchOptions(), cancellationToken);

    /// <exception cref="ArgumentOutOfRangeException">The options ask for a larger batch than the entity takes.</exception>
    public virtual async ValueTask<ServiceBusMessageBatch> CreateMessageBatchAsync(CreateMessageBatchOptions options, CancellationToken cancellationToken = default)
    {
        await TargetAsync(cancellationToken);
        var size = options?.MaxSizeInBytes ?? MessageSize.Limit;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, MessageSize.Limit, nameof(options));
        return new(size);
    }

    /// <summary>Sends a message that nobody receives before a time; gives the number by which it can be taken back until then.</summary>
    public virtual async Task<long> ScheduleMessageAsync(ServiceBusMessage message, DateTimeOffset scheduledEnqueueTime, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        return (await ScheduleMessagesAsync([message], scheduledEnqueueTime, cancellationToken))[0];
    }

    public virtual Task<IReadOnlyList<long>> ScheduleMessagesAsync(
        IEnumerable<ServiceBusMessage> messages, DateTimeOffset scheduledEnqueueTime, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return SendAsync([.. messages.Select(message => message.ToContent(scheduledEnqueueTime))], cancellationToken);
    }

    /// <exception cref="ServiceBusException">The message is scheduled no longer.</exception>
    public virtual Task CancelScheduledMessageAsync(long sequenceNumber, CancellationToken cancellationToken = default) =>
        CancelScheduledMessagesAsync([sequenceNumber], cancellationToken);

    public virtual async Task CancelScheduledMessagesAsync(IEnumerable<long> sequenceNumbers, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sequenceNumbers);
        var target = await TargetAsync(cancellationToken);
        await target.CancelAsync([.. sequenceNumbers]);
    }

    public virtual Task CloseAsync(CancellationToken cancellationToken = default)
    {
        IsClosed = true;
        return Task.CompletedTask;
    }

    public virtual async ValueTask DisposeAsync()
    {
        await CloseAsync();
        GC.SuppressFinalize(this);
    }

    private async Task<IReadOnlyList<long>> SendAsync(IReadOnlyList<SentMessage> contents, CancellationToken cancellationToken)
    {
        var target = await TargetAsync(cancellationToken);
        if (contents.Count == 0)
        {
            return [];
        }

        var size = contents.Sum(MessageSize.Of);
        if (size > MessageSize.Limit)
        {
            throw BusFaults.TooLarge(EntityPath, size, MessageSize.Limit);
        }

        if (target.RequiresSession && contents.Any(content => content.SessionId is null))
        {
            throw new InvalidOperationException($"A message to '{EntityPath}' has no SessionId; the entity has sessions, so every message to it has one.");
        }

        return await target.SendAsync(contents);
    }

    private async Task<SendTarget> TargetAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(IsClosed || client.IsClosed, this);
        cancellationToken.ThrowIfCancellationRequested();
        return await client.Broker.TargetAsync(EntityPath);
    }

    internal static ServiceBusSender Of(ServiceBusClient client, string name, ServiceBusSenderOptions options) => new(client, name, options);
}
