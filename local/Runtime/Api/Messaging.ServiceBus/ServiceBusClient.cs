#nullable disable

using Azure.Core;
using RequestRouter.Local.Runtime.Bus;
using RequestRouter.Local.Runtime.Bus.Entities;

namespace Azure.Messaging.ServiceBus;

/// <summary>
/// The way to one namespace. Its broker, of the host name in the connection string, runs in this process; it is looked up
/// at the first operation, and nothing of the credential is checked.
/// </summary>
public class ServiceBusClient : IAsyncDisposable
{
    private readonly ServiceBusClientOptions options;

    /// <summary>For a substitute in a test.</summary>
    protected ServiceBusClient()
    {
    }

    /// <exception cref="FormatException">The connection string is malformed.</exception>
    /// <exception cref="ArgumentException">The connection string has no endpoint.</exception>
    public ServiceBusClient(string connectionString)
        : this(connectionString, new ServiceBusClientOptions())
    {
    }

    public ServiceBusClient(string connectionString, ServiceBusClientOptions options)
        : this(options, ServiceBusConnectionStringProperties.Parse(connectionString).FullyQualifiedNamespace)
    {
    }

    public ServiceBusClient(string fullyQualifiedNamespace, TokenCredential credential)
        : this(fullyQualifiedNamespace, credential, new ServiceBusClientOptions())
    {
    }

    public ServiceBusClient(string fullyQualifiedNamespace, TokenCredential credential, ServiceBusClientOptions options)
        : this(options, fullyQualifiedNamespace) => ArgumentNullException.ThrowIfNull(credential);

    private ServiceBusClient(ServiceBusClientOptions options, string host)
    {
        this.options = options ?? new();
        FullyQualifiedNamespace = string.IsNullOrEmpty(host)
            ? throw new ArgumentException("The connection string names no endpoint.", nameof(host))
            : host;
        Identifier = this.options.Identifier ?? $"{host}-{Guid.NewGuid()}";
    }

    public virtual string FullyQualifiedNamespace { get; }

    public virtual bool IsClosed { get; private set; }

    public virtual string Identifier { get; }

    internal Broker Broker => BrokerDirectory.Find(FullyQualifiedNamespace);

    internal TimeSpan TryTimeout => options.RetryOptions.TryTimeout;

    public virtual ServiceBusSender CreateSender(string queueOrTopicName) => CreateSender(queueOrTopicName, null);

    public virtual ServiceBusSender CreateSender(string queueOrTopicName, ServiceBusSenderOptions options) =>
        ServiceBusSender.Of(Open(), queueOrTopicName, options);

    public virtual ServiceBusReceiver CreateReceiver(string queueName) => CreateReceiver(queueName, new ServiceBusReceiverOptions());

    public virtual ServiceBusReceiver CreateReceiver(string queueName, ServiceBusReceiverOptions options) =>
        ServiceBusReceiver.Of(Open(), Named(queueName, nameof(queueName)), options);

    public virtual ServiceBusReceiver CreateReceiver(string topicName, string subscriptionName) =>
        CreateReceiver(topicName, subscriptionName, new ServiceBusReceiverOptions());

    public virtual ServiceBusReceiver CreateReceiver(string topicName, string subscriptionName, ServiceBusReceiverOptions options) =>
        ServiceBusReceiver.Of(Open(), PathOf(topicName, subscriptionName), options);

    /// <exception cref="ServiceBusException">No session had a message within the try timeout.</exception>
    public virtual Task<ServiceBusSessionReceiver> AcceptNextSessionAsync(
        string queueName, ServiceBusSessionReceiverOptions options = null, CancellationToken cancellationToken = default) =>
        AcceptAsync(Named(queueName, nameof(queueName)), null, options, cancellationToken);

    public virtual Task<ServiceBusSessionReceiver> AcceptNextSessionAsync(
        string topicName, string subscriptionName, ServiceBusSessionReceiverOptions options = null, CancellationToken cancellationToken = default) =>
        AcceptAsync(PathOf(topicName, subscriptionName), null, options, cancellationToken);

    /// <exception cref="ServiceBusException">The session is held by another receiver.</exception>
    public virtual Task<ServiceBusSessionReceiver> AcceptSessionAsync(
        string queueName, string sessionId, ServiceBusSessionReceiverOptions options = null, CancellationToken cancellationToken = default) =>
        AcceptAsync(Named(queueName, nameof(queueName)), sessionId ?? throw new ArgumentNullException(nameof(sessionId)), options, cancellationToken);

    public virtual Task<ServiceBusSessionReceiver> AcceptSessionAsync(
        string topicName, string subscriptionName, string sessionId, ServiceBusSessionReceiverOptions options = null, CancellationToken cancellationToken = default) =>
        AcceptAsync(PathOf(topicName, subscriptionName), sessionId ?? throw new ArgumentNullException(nameof(sessionId)), options, cancellationToken);

    public virtual ValueTask DisposeAsync()
    {
        IsClosed = true;
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private static string PathOf(string topic, string subscription) =>
        QueueSettings.PathOf(Named(topic, nameof(topic)), Named(subscription, nameof(subscription)));

    private static string Named(string name, string parameter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name, parameter);
        return name;
    }

    private ServiceBusClient Open()
    {
        ObjectDisposedException.ThrowIf(IsClosed, this);
        return this;
    }

    private async Task<ServiceBusSessionReceiver> AcceptAsync(
        string path, string sessionId, ServiceBusSessionReceiverOptions sessionOptions, CancellationToken cancellationToken)
    {
        Open();
        var queue = await Broker.QueueAsync(path);
        if (!queue.Settings.RequiresSession)
        {
            throw new InvalidOperationException($"'{path}' has no sessions; receive from it without one.");
        }

        var hold = sessionId is null ? await queue.AcceptNextAsync(TryTimeout, cancellationToken) : queue.Accept(sessionId);
        return ServiceBusSessionReceiver.Of(this, path, queue, hold ?? throw BusFaults.NoSession(path), sessionOptions);
    }
}
