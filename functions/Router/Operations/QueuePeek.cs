using Azure.Messaging.ServiceBus;
using RequestRouter.Router.Faults;

namespace RequestRouter.Router.Operations;

/// <summary>
/// Looks into the queues that the router receives from and takes nothing: by peeking, which every Service Bus answers, not by its
/// administration, for which an app would need a right of its own.
/// </summary>
public sealed class QueuePeek(DeadLetterQueues queues, TimeProvider time)
{
    /// <summary>Messages counted of a queue.</summary>
    private const int Most = 200;

    public async Task<QueueStateList> ReadAsync(CancellationToken cancellationToken) =>
        new(await Task.WhenAll(DeadLetterQueues.Names.Select(name => ReadAsync(name, cancellationToken))));

    private async Task<QueueState> ReadAsync(string name, CancellationToken cancellationToken)
    {
        await using var waiting = queues.ReceiverOf(name, SubQueue.None);
        await using var dead = queues.ReceiverOf(name, SubQueue.DeadLetter);
        var (messages, oldest) = await CountAsync(waiting, cancellationToken);
        var (deadLetters, oldestDead) = await CountAsync(dead, cancellationToken);
        return new(name, messages, oldest, time.GetUtcNow() - oldest, deadLetters, oldestDead);
    }

    private static async Task<(int Count, DateTimeOffset? Oldest)> CountAsync(ServiceBusReceiver receiver, CancellationToken cancellationToken)
    {
        int count = 0;
        DateTimeOffset? oldest = null;
        while (count < Most && await receiver.PeekMessagesAsync(Most - count, cancellationToken: cancellationToken) is { Count: > 0 } peeked)
        {
            count += peeked.Count;
            var first = peeked.Min(message => message.EnqueuedTime);
            oldest = oldest < first ? oldest : first;
        }

        return (count, oldest);
    }
}
