using global::DurableTask.Core.History;
using RequestRouter.Local.Runtime.Durable.History;
using RequestRouter.Local.Runtime.Time;

namespace RequestRouter.Local.Runtime.Durable.Engine;

internal sealed partial class DurableEngine
{
    public long NextSequence() => Interlocked.Increment(ref sequence);

    public void Post(string instance, InboxItem item)
    {
        lock (gate)
        {
            var to = Get(instance);
            to.Queue.Add(item);
            Schedule(to);
        }
    }

    /// <summary>What is next for an instance's loop; null: the loop ends.</summary>
    public List<InboxItem>? Next(LiveInstance instance)
    {
        WorkTracker.Token? token;
        lock (gate)
        {
            if (!stopping.IsCancellationRequested && instance.TakeQueue() is { } batch)
            {
                return batch;
            }

            instance.Scheduled = false;
            token = instance.Token;
            instance.Token = null;
            Rest(instance);
            if (--looping == 0)
            {
                still?.TrySetResult();
            }
        }

        token?.Dispose();
        return null;
    }

    /// <summary>Keeps an instance in memory while a message is being committed to it.</summary>
    public LiveInstance Pin(string instance)
    {
        lock (gate)
        {
            var pinned = Get(instance);
            pinned.Pins++;
            WakeUp(pinned);
            return pinned;
        }
    }

    public bool IsPinned(LiveInstance instance)
    {
        lock (gate)
        {
            return instance.Pins > 0;
        }
    }

    /// <summary>Hands over committed messages. To the sender itself they go first: they are older than whatever has come since.</summary>
    public void Deliver(List<Delivery> deliveries, LiveInstance sender)
    {
        if (deliveries.Count == 0)
        {
            return;
        }

        lock (gate)
        {
            int own = 0;
            foreach (var delivery in deliveries)
            {
                var item = new InboxItem(delivery.Record, delivery.Sequence);
                if (delivery.To == sender && delivery.Record.Kind != EventType.SubOrchestrationInstanceCompleted)
                {
                    delivery.To.Queue.Insert(own++, item);
                }
                else
                {
                    delivery.To.Queue.Add(item);
                }

                delivery.To.Pins--;
                Schedule(delivery.To);
            }
        }
    }

    /// <summary>An orchestrator's code awaited what is not its context's: its instance fails at its next turn.</summary>
    public void ForeignAwait(string instance, int generation, string what) =>
        Post(instance, new ForeignItem(generation, what));

    private LiveInstance Get(string instance)
    {
        if (!live.TryGetValue(instance, out var found))
        {
            live.Add(instance, found = new LiveInstance(this, instance));
        }

        return found;
    }

    private void Schedule(LiveInstance instance)
    {
        WakeUp(instance);
        if (!instance.Scheduled)
        {
            instance.Scheduled = true;
            instance.Token = tracker.Begin();
            looping++;
            ThreadPool.UnsafeQueueUserWorkItem(instance, preferLocal: false);
        }
    }

    private void WakeUp(LiveInstance instance)
    {
        if (instance.Resting is { } node)
        {
            resting.Remove(node);
            instance.Resting = null;
        }
    }

    private void Rest(LiveInstance instance)
    {
        if (!instance.Forgettable)
        {
            return;
        }

        if (instance.Ended)
        {
            live.Remove(instance.Id);
            return;
        }

        instance.Resting = resting.AddLast(instance);
        if (resting.Count > Options.IdleInstancesKept)
        {
            var oldest = resting.First!.Value;
            resting.RemoveFirst();
            oldest.Resting = null;
            live.Remove(oldest.Id);
        }
    }
}
