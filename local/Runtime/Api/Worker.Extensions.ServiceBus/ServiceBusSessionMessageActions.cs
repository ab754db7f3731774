using Azure.Messaging.ServiceBus;
using RequestRouter.Local.Runtime.Bus.Triggers;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>What a function may do with the session it was run for; bound to a parameter of this type.</summary>
public class ServiceBusSessionMessageActions
{
    private readonly HeldSession? session;

    /// <summary>For a substitute in a test, which overrides what it needs.</summary>
    protected ServiceBusSessionMessageActions()
    {
    }

    internal ServiceBusSessionMessageActions(HeldSession session)
    {
        this.session = session;
        SessionLockedUntil = session.LockedUntil;
    }

    /// <summary>In UTC; renewing the lock moves it.</summary>
    public virtual DateTimeOffset SessionLockedUntil { get; protected set; }

    private HeldSession Session => session ?? throw new InvalidOperationException("These actions belong to no session: override the member.");

    /// <summary>What was last set; empty where there is nothing.</summary>
    /// <exception cref="ServiceBusException">The session's lock has been lost.</exception>
    public virtual async Task<BinaryData> GetSessionStateAsync(CancellationToken cancellationToken = default) =>
        await Session.ReadStateAsync(cancellationToken);

    /// <exception cref="ServiceBusException">The session's lock has been lost.</exception>
    public virtual async Task SetSessionStateAsync(BinaryData sessionState, CancellationToken cancellationToken = default) =>
        await Session.WriteStateAsync(sessionState, cancellationToken);

    /// <summary>Gives the session up when this run has ended, also when more of its messages wait.</summary>
    public virtual Task ReleaseSession(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Session.ReleaseAfterRun();
        return Task.CompletedTask;
    }

    /// <summary>Holds the session for another lock duration from now.</summary>
    public virtual Task RenewSessionLockAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        SessionLockedUntil = Session.Renew();
        return Task.CompletedTask;
    }
}
