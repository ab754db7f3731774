using global::DurableTask.Core.History;
using RequestRouter.Local.Runtime.Time;

namespace RequestRouter.Local.Runtime.Durable.Engine;

/// <summary>
/// An instance in memory: takes what comes for it in turns, one at a time. The members of the first group belong to the
/// engine's lock, everything else to the one loop that runs while <see cref="Scheduled"/>.
/// </summary>
internal sealed partial class LiveInstance(DurableEngine engine, string id) : IThreadPoolWorkItem
{
    public string Id { get; } = id;

    public List<InboxItem> Queue { get; private set; } = [];

    public bool Scheduled { get; set; }

    /// <summary>How many messages are being committed to its inbox.</summary>
    public int Pins { get; set; }

    public LinkedListNode<LiveInstance>? Resting { get; set; }

    public WorkTracker.Token? Token { get; set; }

    /// <summary>Whether nothing would be lost or done twice by forgetting it.</summary>
    public bool Forgettable => Pins == 0 && underWay.Count == 0;

    public bool Ended => status is null || status.Ended;

    void IThreadPoolWorkItem.Execute() => _ = LoopAsync();

    private async Task LoopAsync()
    {
        while (engine.Next(this) is { } batch)
        {
            try
            {
                await HandleAsync(batch);
            }
            catch (Exception exception)
            {
                // The storage gave up, or the engine has a fault: the instance stops here until the restart, its rows as they were.
                engine.Broken(this, exception);
                Forget();
                foreach (var item in batch)
                {
                    Refuse(item, exception);
                }
            }
        }
    }

    /// <summary>Takes the queue's content; the caller holds the engine's lock.</summary>
    public List<InboxItem>? TakeQueue()
    {
        if (Queue.Count == 0)
        {
            return null;
        }

        var taken = Queue;
        Queue = [];
        return taken;
    }

    private async Task HandleAsync(List<InboxItem> batch)
    {
        // What was read from the rows before its sender handed it over comes a second time: once is enough.
        batch.RemoveAll(item => item.Sequence > 0 && fromRows.Remove(item.Sequence));
        batch = await LoadAsync(batch);
        var inputs = new List<InboxItem>(batch.Count);
        foreach (var item in batch)
        {
            bool alone = item is PurgeItem || item.Record is { Kind: EventType.ExecutionStarted };
            if (alone && inputs.Count > 0)
            {
                await TurnAsync(inputs);
                inputs = [];
            }

            if (item is PurgeItem purge)
            {
                await PurgeAsync(purge);
            }
            else if (item.Record is not { Kind: EventType.ExecutionStarted } || await AdmitAsync(item))
            {
                inputs.Add(item);
            }
        }

        if (inputs.Count > 0)
        {
            await TurnAsync(inputs);
        }

        if (engine.Options.ReplayEveryTurn)
        {
            Forget();
        }
    }

    private static void Refuse(InboxItem item, Exception exception)
    {
        item.Done?.TrySetException(exception);
        (item as PurgeItem)?.Purged.TrySetException(exception);
    }
}
