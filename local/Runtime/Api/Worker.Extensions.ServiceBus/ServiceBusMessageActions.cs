using Azure.Messaging.ServiceBus;
using RequestRouter.Local.Runtime.Bus.Triggers;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>What a function may do with the messages it was run for; bound to a parameter of this type.</summary>
public class ServiceBusMessageActions
{
    private readonly MessageSettlement? settlement;

    /// <summary>For a substitute in a test, which overrides what it needs.</summary>
    protected ServiceBusMessageActions()
    {
    }

    internal ServiceBusMessageActions(MessageSettlement settlement) => this.settlement = settlement;

    private MessageSettlement Settlement => settlement ?? throw new InvalidOperationException("These actions belong to no message: override the member.");

    /// <exception cref="ServiceBusException">The lock has been lost.</exception>
    public virtual Task CompleteMessageAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default) =>
        Settlement.CompleteAsync(message, cancellationToken);

    /// <exception cref="ServiceBusException">The lock has been lost.</exception>
    public virtual Task AbandonMessageAsync(
        ServiceBusReceivedMessage message, IDictionary<string, object>? propertiesToModify = null, CancellationToken cancellationToken = default) =>
        Settlement.AbandonAsync(message, propertiesToModify, cancellationToken);

    /// <exception cref="ServiceBusException">The lock has been lost.</exception>
    public virtual Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage message,
        Dictionary<string, object>? propertiesToModify = null,
        string? deadLetterReason = null,
        string? deadLetterErrorDescription = null,
        CancellationToken cancellationToken = default) =>
        Settlement.DeadLetterAsync(message, propertiesToModify, deadLetterReason, deadLetterErrorDescription, cancellationToken);

    /// <exception cref="ServiceBusException">The lock has been lost.</exception>
    public virtual Task DeferMessageAsync(
        ServiceBusReceivedMessage message, IDictionary<string, object>? propertiesToModify = null, CancellationToken cancellationToken = default) =>
        Settlement.DeferAsync(message, propertiesToModify, cancellationToken);

    /// <summary>Holds the message for another lock duration from now.</summary>
    public virtual Task RenewMessageLockAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default) =>
        Settlement.RenewAsync(message, cancellationToken);
}
