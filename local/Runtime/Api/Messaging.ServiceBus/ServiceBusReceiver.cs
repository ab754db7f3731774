#nullable disable

using System.Runtime.CompilerServices;
using RequestRouter.Local.Runtime.Bus.Entities;

namespace Azure.Messaging.ServiceBus;

/// <summary>Receives from one queue, subscription, or the dead letters of either, and settles what it received.</summary>
public class ServiceBusReceiver : IAsyncDisposable
{
    private readonly ServiceBusClient client;
    private long lastPeeked;

    /// <summary>For a substitute in a test.</summary>
    protected ServiceBusReceiver()
    {
    }

    protected ServiceBusReceiver(ServiceBusClient client, string queueName, ServiceBusReceiverOptions options)
    {
        this.client = client ?? throw new ArgumentNullException(nameof(client));
        ReceiveMode = options?.ReceiveMode ?? ServiceBusReceiveMode.PeekLock;
        EntityPath = options?.SubQueue switch
        {
            SubQueue.DeadLetter => queueName + QueueSettings.DeadLetterSuffix,
            SubQueue.TransferDeadLetter => throw new NotSupportedException("Nothing is forwarded by the embedded broker: there are no transfer dead letters."),
            _ => queueName,
        };
        FullyQualifiedNamespace = client.FullyQualifiedNamespace;
        Identifier = options?.Identifier ?? $"{EntityPath}-{Guid.NewGuid()}";
    }

    protected ServiceBusReceiver(ServiceBusClient client, string topicName, string subscriptionName, ServiceBusReceiverOptions options)
        : this(client, QueueSettings.PathOf(topicName, subscriptionName), options)
    {
    }

    public virtual string FullyQualifiedNamespace { get; }

    public virtual string EntityPath { get; }

    public virtual ServiceBusReceiveMode ReceiveMode { get; }

    public virtual string Identifier { get; }

    public virtual bool IsClosed { get; private set; }

    /// <summary>The session it holds; null for a receiver without sessions.</summary>
    internal virtual SessionHold Session => null;

    private ReceiveTerms Terms => new(Delete: ReceiveMode == ServiceBusReceiveMode.ReceiveAndDelete, ByFunction: false);

    /// <summary>The next message; null when none came within the time.</summary>
    /// <param name="maxWaitTime">Positive; the client's try timeout where none is given.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public virtual async Task<ServiceBusReceivedMessage> ReceiveMessageAsync(TimeSpan? maxWaitTime = null, CancellationToken cancellationToken = default) =>
        (await ReceiveMessagesAsync(1, maxWaitTime, cancellationToken)).FirstOrDefault();

    /// <summary>Up to a number of messages, as soon as there is one; none when none came within the time.</summary>
    public virtual async Task<IReadOnlyList<ServiceBusReceivedMessage>> ReceiveMessagesAsync(
        int maxMessages, TimeSpan? maxWaitTime = null, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxMessages, 1);
        if (maxWaitTime is { } wait)
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(wait, TimeSpan.Zero, nameof(maxWaitTime));
        }

        var queue = await QueueAsync(cancellationToken);
        var deliveries = await queue.ReceiveAsync(Session, maxMessages, Terms, maxWaitTime ?? client.TryTimeout, cancellationToken);
        return [.. deliveries.Select(delivery => new ServiceBusReceivedMessage(delivery))];
    }

    /// <summary>Messages as they come, until the caller has had enough.</summary>
    public virtual async IAsyncEnumerable<ServiceBusReceivedMessage> ReceiveMessagesAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            if (await ReceiveMessageAsync(null, cancellationToken) is { } message)
            {
                yield return message;
            }
        }
    }

    /// <summary>A message that was deferred, by its number.</summary>
    /// <exception cref="ServiceBusException">There is no such deferred message.</exception>
    public virtual async Task<ServiceBusReceivedMessage> ReceiveDeferredMessageAsync(long sequenceNumber, CancellationToken cancellationToken = default) =>
        (await ReceiveDeferredMessagesAsync([sequenceNumber], cancellationToken))[0];

    public virtual async Task<IReadOnlyList<ServiceBusReceivedMessage>> ReceiveDeferredMessagesAsync(
        IEnumerable<long> sequenceNumbers, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sequenceNumbers);
        var queue = await QueueAsync(cancellationToken);
        var deliveries = await queue.ReceiveDeferredAsync(Session, [.. sequenceNumbers], Terms);
        return [.. deliveries.Select(delivery => new ServiceBusReceivedMessage(delivery))];
    }

    /// <summary>The next message after the last one peeked, whoever holds it; null after the last.</summary>
    public virtual async Task<ServiceBusReceivedMessage> PeekMessageAsync(long? fromSequenceNumber = null, CancellationToken cancellationToken = default) =>
        (await PeekMessagesAsync(1, fromSequenceNumber, cancellationToken)).FirstOrDefault();

    public virtual async Task<IReadOnlyList<ServiceBusReceivedMessage>> PeekMessagesAsync(
        int maxMessages, long? fromSequenceNumber = null, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxMessages, 1);
        var queue = await QueueAsync(cancellationToken);
        var peeked = queue.Peek(maxMessages, fromSequenceNumber ?? lastPeeked + 1, Session?.SessionId);
        lastPeeked = peeked.Count > 0 ? peeked[^1].SequenceNumber : lastPeeked;
        return [.. peeked.Select(delivery => new ServiceBusReceivedMessage(delivery))];
    }

    /// <summary>The message has been dealt with and goes.</summary>
    /// <exception cref="ServiceBusException">The lock has been lost: another receiver gets the message.</exception>
    public virtual async Task CompleteMessageAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default) =>
        await (await QueueOf(message, cancellationToken)).CompleteAsync(message.Token);

    /// <summary>The message goes back for another try.</summary>
    public virtual async Task AbandonMessageAsync(
        ServiceBusReceivedMessage message, IDictionary<string, object> propertiesToModify = null, CancellationToken cancellationToken = default) =>
        await (await QueueOf(message, cancellationToken)).AbandonAsync(message.Token, Copy(propertiesToModify));

    /// <summary>The message is set aside; only its sequence number brings it back.</summary>
    public virtual async Task DeferMessageAsync(
        ServiceBusReceivedMessage message, IDictionary<string, object> propertiesToModify = null, CancellationToken cancellationToken = default) =>
        await (await QueueOf(message, cancellationToken)).DeferAsync(message.Token, Copy(propertiesToModify));

    /// <summary>The message goes to the dead letters.</summary>
    public virtual Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage message, IDictionary<string, object> propertiesToModify = null, CancellationToken cancellationToken = default) =>
        DeadLetterAsync(message, propertiesToModify, null, null, cancellationToken);

    public virtual Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage message, string deadLetterReason, string deadLetterErrorDescription = null, CancellationToken cancellationToken = default) =>
        DeadLetterAsync(message, null, deadLetterReason, deadLetterErrorDescription, cancellationToken);

    public virtual Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object> propertiesToModify,
        string deadLetterReason,
        string deadLetterErrorDescription = null,
        CancellationToken cancellationToken = default) =>
        DeadLetterAsync(message, propertiesToModify, deadLetterReason, deadLetterErrorDescription, cancellationToken);

    /// <summary>Holds the message for another lock duration from now.</summary>
    /// <exception cref="InvalidOperationException">The message is held through its session: renew that.</exception>
    public virtual async Task RenewMessageLockAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default)
    {
        var queue = await QueueOf(message, cancellationToken);
        if (Session is not null)
        {
            throw new InvalidOperationException("A message of a session is locked as its session is; renew the session's lock.");
        }

        message.LockedUntil = queue.Renew(message.Token);
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

    internal static ServiceBusReceiver Of(ServiceBusClient client, string path, ServiceBusReceiverOptions options) => new(client, path, options);

    /// <summary>The queue, after the checks that every operation begins with.</summary>
    private protected async Task<MessageQueue> QueueAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(IsClosed || client.IsClosed, this);
        cancellationToken.ThrowIfCancellationRequested();
        var queue = await client.Broker.QueueAsync(EntityPath);
        return queue.Settings.RequiresSession && Session is null
            ? throw new InvalidOperationException($"'{EntityPath}' has sessions: accept one to receive from it.")
            : queue;
    }

    private static Dictionary<string, object> Copy(IDictionary<string, object> properties) => properties is null ? null : new(properties);

    private Task<MessageQueue> QueueOf(ServiceBusReceivedMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        return ReceiveMode == ServiceBusReceiveMode.PeekLock
            ? QueueAsync(cancellationToken)
            : throw new InvalidOperationException("A message received and deleted is not settled.");
    }

    private async Task DeadLetterAsync(
        ServiceBusReceivedMessage message, IDictionary<string, object> properties, string reason, string description, CancellationToken cancellationToken) =>
        await (await QueueOf(message, cancellationToken)).DeadLetterAsync(message.Token, reason, description, Copy(properties));
}
