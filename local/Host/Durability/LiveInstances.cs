using System.Collections.Concurrent;

namespace RequestRouter.Local.Host.Durability;

/// <summary>
/// The instances in memory: those with something to do, and as many idle ones as are worth keeping, so that a turn of a case that
/// moves often does not read its history each time.
/// </summary>
internal sealed class LiveInstances(int idleKept)
{
    private readonly ConcurrentDictionary<string, LiveInstance> all = new(StringComparer.Ordinal);
    private readonly LinkedList<LiveInstance> idle = new();
    private readonly Dictionary<LiveInstance, LinkedListNode<LiveInstance>> places = [];
    private readonly Lock gate = new();

    /// <summary>How many are in memory.</summary>
    public int Count => all.Count;

    /// <summary>Does something to the instance, under its lock.</summary>
    public T With<T>(string id, Func<LiveInstance, T> act)
    {
        while (true)
        {
            var instance = all.GetOrAdd(id, static id => new(id));
            lock (instance)
            {
                if (!instance.IsGone)
                {
                    return act(instance);
                }
            }
        }
    }

    /// <summary>Does something to the instance, under its lock, if it is in memory.</summary>
    public void IfLive(string id, Action<LiveInstance> act)
    {
        if (all.TryGetValue(id, out var instance))
        {
            lock (instance)
            {
                if (!instance.IsGone)
                {
                    act(instance);
                }
            }
        }
    }

    /// <summary>Nothing is to be done for it now: it is kept until others have been idle for a shorter time.</summary>
    public void Idle(LiveInstance instance)
    {
        LiveInstance? oldest = null;
        lock (gate)
        {
            if (places.Remove(instance, out var place))
            {
                idle.Remove(place);
            }

            places[instance] = idle.AddLast(instance);
            if (idle.Count > idleKept)
            {
                oldest = idle.First!.Value;
                idle.RemoveFirst();
                places.Remove(oldest);
            }
        }

        if (oldest is not null)
        {
            Drop(oldest);
        }
    }

    private void Drop(LiveInstance instance)
    {
        lock (instance)
        {
            // One that has become busy comes back here when it is idle again.
            if (!instance.IsLocked && !instance.IsScheduled && instance.Inbox.Count == 0 && instance.Waiters.Count == 0)
            {
                instance.IsGone = true;
                all.TryRemove(new(instance.Id, instance));
            }
        }
    }
}
