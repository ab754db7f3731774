#nullable disable

using RequestRouter.Local.Runtime.Bus.Entities;

namespace Azure.Messaging.ServiceBus;

/// <summary>Receives the messages of one session, in order, while it holds the session's lock.</summary>
public class ServiceBusSessionReceiver : ServiceBusReceiver
{
    private readonly MessageQueue queue;
    private readonly SessionHold hold;

    /// <summary>For a substitute in a test.</summary>
    protected ServiceBusSessionReceiver()
    {
    }

    private ServiceBusSessionReceiver(ServiceBusClient client, string path, MessageQueue queue, SessionHold hold, ServiceBusSessionReceiverOptions options)
        : base(client, path, new ServiceBusReceiverOptions { Identifier = options?.Identifier, ReceiveMode = options?.ReceiveMode ?? ServiceBusReceiveMode.PeekLock })
    {
        this.queue = queue;
        this.hold = hold;
        SessionLockedUntil = queue.LockedUntil(hold);
    }

    public virtual string SessionId => hold?.SessionId;

    /// <summary>In UTC; renewing the lock moves it.</summary>
    public virtual DateTimeOffset SessionLockedUntil { get; private set; }

    public override bool IsClosed => base.IsClosed;

    internal override SessionHold Session => hold;

    /// <summary>What <see cref="SetSessionStateAsync"/> last set; null where there is nothing.</summary>
    /// <exception cref="ServiceBusException">The session's lock has been lost.</exception>
    public virtual async Task<BinaryData> GetSessionStateAsync(CancellationToken cancellationToken = default)
    {
        await QueueAsync(cancellationToken);
        return await queue.ReadStateAsync(hold, cancellationToken) is { } state ? BinaryData.FromBytes(state) : null;
    }

    /// <param name="sessionState">Null takes the state away.</param>
    /// <param name="cancellationToken">Checked before the state is written.</param>
    public virtual async Task SetSessionStateAsync(BinaryData sessionState, CancellationToken cancellationToken = default)
    {
        await QueueAsync(cancellationToken);
        await queue.WriteStateAsync(hold, sessionState?.ToMemory());
    }

    /// <summary>Holds the session, and the messages received in it, for another lock duration from now.</summary>
    public virtual async Task RenewSessionLockAsync(CancellationToken cancellationToken = default)
    {
        await QueueAsync(cancellationToken);
        SessionLockedUntil = queue.RenewSession(hold);
    }

    /// <summary>Gives the session up; messages that were not settled go back.</summary>
    public override async Task CloseAsync(CancellationToken cancellationToken = default)
    {
        await base.CloseAsync(cancellationToken);
        if (hold is not null)
        {
            queue.Release(hold);
        }
    }

    internal static ServiceBusSessionReceiver Of(
        ServiceBusClient client, string path, MessageQueue queue, SessionHold hold, ServiceBusSessionReceiverOptions options) =>
        new(client, path, queue, hold, options);
}
