using RequestRouter.Local.Host.Bus;
using RequestRouter.Local.Host.Bus.Entities;
using RequestRouter.Local.Host.Bus.Messages;

namespace RequestRouter.Local.Host.Inspection;

/// <summary>Counts messages and shows dead ones; bodies stay closed, and nothing is received.</summary>
internal sealed class QueueInspection(Broker broker)
{
    /// <summary>All queues and subscriptions, dead-letter queues among them, by path.</summary>
    public IReadOnlyList<QueueSummary> List() =>
        [.. broker.Queues.Select(queue => QueueSummary.Of(queue.Settings.Path, All(queue), queue.Admitted)).OrderBy(summary => summary.Path, StringComparer.Ordinal)];

    /// <summary>Every dead letter, by path and in order.</summary>
    public IReadOnlyList<DeadLetterSummary> DeadLetters() =>
    [
        .. broker.Queues.Where(queue => queue.Settings.Path.EndsWith(QueueSettings.DeadLetterSuffix, StringComparison.Ordinal))
            .OrderBy(queue => queue.Settings.Path, StringComparer.Ordinal)
            .SelectMany(queue => All(queue).Select(message => DeadLetterSummary.Of(queue.Settings.Path, message))),
    ];

    private static List<Delivery> All(MessageQueue queue) => queue.Peek(int.MaxValue, 0, sessionId: null);
}
