using System.Collections.Concurrent;
using Azure.Messaging.ServiceBus;
using RequestRouter.Local.Runtime.Bus.Entities;

namespace RequestRouter.Local.Runtime.Bus.Triggers;

/// <summary>The messages of one run of a function, and which of them have been settled: by the function, or after it.</summary>
internal sealed class MessageSettlement(MessageQueue queue, IReadOnlyList<ServiceBusReceivedMessage> messages, bool inSession)
{
    private readonly ConcurrentDictionary<Guid, bool> settled = [];

    public IEnumerable<ServiceBusReceivedMessage> Unsettled => messages.Where(message => !settled.ContainsKey(message.Token));

    public async Task CompleteAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken)
    {
        Check(message, cancellationToken);
        await queue.CompleteAsync(message.Token);
        settled[message.Token] = true;
    }

    public async Task AbandonAsync(ServiceBusReceivedMessage message, IDictionary<string, object>? changes, CancellationToken cancellationToken)
    {
        Check(message, cancellationToken);
        settled[message.Token] = true;
        await queue.AbandonAsync(message.Token, Copy(changes));
    }

    public async Task DeadLetterAsync(
        ServiceBusReceivedMessage message, IDictionary<string, object>? changes, string? reason, string? description, CancellationToken cancellationToken)
    {
        Check(message, cancellationToken);
        await queue.DeadLetterAsync(message.Token, reason, description, Copy(changes));
        settled[message.Token] = true;
    }

    public async Task DeferAsync(ServiceBusReceivedMessage message, IDictionary<string, object>? changes, CancellationToken cancellationToken)
    {
        Check(message, cancellationToken);
        await queue.DeferAsync(message.Token, Copy(changes));
        settled[message.Token] = true;
    }

    public Task RenewAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken)
    {
        Check(message, cancellationToken);
        message.LockedUntil = inSession
            ? throw new InvalidOperationException("A message of a session is locked as its session is; renew the session's lock.")
            : queue.Renew(message.Token);
        return Task.CompletedTask;
    }

    /// <summary>Nobody settles any more what has not been settled: its lock runs out.</summary>
    public void Park()
    {
        foreach (var message in Unsettled)
        {
            queue.Park(message.Token);
        }
    }

    private static void Check(ServiceBusReceivedMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        cancellationToken.ThrowIfCancellationRequested();
    }

    private static Dictionary<string, object?>? Copy(IDictionary<string, object>? changes) =>
        changes?.ToDictionary(change => change.Key, change => (object?)change.Value);
}
