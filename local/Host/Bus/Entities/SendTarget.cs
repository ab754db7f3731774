using RequestRouter.Local.Host.Bus.Messages;
using RequestRouter.Local.Host.Storage;

namespace RequestRouter.Local.Host.Bus.Entities;

/// <summary>
/// What a sender sends to: a queue, or a topic with its subscriptions. One send is one commit, however many messages and
/// copies it has; nobody is handed a message before it is durable.
/// </summary>
internal sealed class SendTarget
{
    private readonly Lock gate = new();
    private readonly BusContext bus;
    private readonly MessageQueue scheduled;
    private readonly DuplicateHistory? history;
    private readonly Func<SentMessage, IEnumerable<MessageQueue>> route;

    /// <param name="name">The name that senders use.</param>
    /// <param name="bus">What it stands on.</param>
    /// <param name="scheduled">Keeps messages until their time has come.</param>
    /// <param name="history">Remembers message ids where the entity detects duplicates.</param>
    /// <param name="route">The queues that take a message now.</param>
    public SendTarget(string name, BusContext bus, MessageQueue scheduled, DuplicateHistory? history, Func<SentMessage, IEnumerable<MessageQueue>> route)
    {
        (Name, this.bus, this.scheduled, this.history, this.route) = (name, bus, scheduled, history, route);
        scheduled.Activate = ActivateAsync;
    }

    public string Name { get; }

    /// <summary>Sends all or none; the sequence numbers are those of the queue's, or of a topic's scheduled messages.</summary>
    /// <exception cref="InvalidOperationException">The entity has sessions, and a message has none.</exception>
    public async Task<IReadOnlyList<long>> SendAsync(IReadOnlyList<SentMessage> contents)
    {
        if (scheduled.Settings.RequiresSession && contents.Any(content => content.SessionId is null))
        {
            throw new InvalidOperationException($"'{Name}' has sessions: every message needs a SessionId.");
        }

        using var work = bus.Work.Begin();
        var stands = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var earlier = new List<Task>();
        var admitted = new List<(MessageQueue Queue, BrokeredMessage Message)>();
        var numbers = new List<long>();
        Task commit;
        lock (gate)
        {
            var (now, changes) = (bus.Now, new List<RowChange>());
            history?.Forget(now, changes);
            foreach (var content in contents)
            {
                if (history?.FirstOf(content.MessageId) is { } first)
                {
                    earlier.Add(first);
                    continue;
                }

                history?.Enter(content.MessageId, now, stands.Task, changes);
                numbers.AddRange(Admit(content, now, admitted, changes));
            }

            commit = bus.Store.CommitAsync(changes);
        }

        await SettleAsync(commit, stands);
        Publish(admitted);
        await Task.WhenAll(earlier);
        return numbers;
    }

    public Task CancelAsync(IReadOnlyList<long> numbers) => Task.WhenAll(numbers.Select(scheduled.CancelAsync));

    private static async Task SettleAsync(Task commit, TaskCompletionSource stands)
    {
        try
        {
            await commit;
        }
        catch (Exception fault)
        {
            // Who sent the same id meanwhile waits for this commit and learns that it failed.
            stands.SetException(fault);
            _ = stands.Task.Exception;
            throw;
        }

        stands.SetResult();
    }

    private static void Publish(List<(MessageQueue Queue, BrokeredMessage Message)> admitted)
    {
        foreach (var group in admitted.GroupBy(pair => pair.Queue))
        {
            group.Key.Publish(group.Select(pair => pair.Message));
        }
    }

    private List<long> Admit(SentMessage content, DateTimeOffset now, List<(MessageQueue Queue, BrokeredMessage Message)> admitted, List<RowChange> changes)
    {
        var later = content.ScheduledEnqueueTime > now;
        var before = admitted.Count;
        admitted.AddRange((later ? [scheduled] : route(content))
            .Select(queue => (queue, queue.Admit(content, later ? MessageStage.Scheduled : MessageStage.Active, null, changes))));
        return [.. admitted.Skip(before).Where(pair => pair.Queue == scheduled).Select(pair => pair.Message.SequenceNumber)];
    }

    /// <summary>Scheduled messages become messages like others, with numbers of now.</summary>
    private async Task ActivateAsync(IReadOnlyList<BrokeredMessage> due)
    {
        var admitted = new List<(MessageQueue Queue, BrokeredMessage Message)>();
        Task commit;
        lock (gate)
        {
            var changes = new List<RowChange>();
            foreach (var message in due.Where(message => scheduled.TryTakeScheduled(message, changes)))
            {
                admitted.AddRange(route(message.Content).Select(queue => (queue, queue.Admit(message.Content, MessageStage.Active, message.EnqueuedSequenceNumber, changes))));
            }

            commit = bus.Store.CommitAsync(changes);
        }

        await commit;
        Publish(admitted);
    }
}
