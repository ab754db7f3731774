namespace RequestRouter.Local.Host.Time;

/// <summary>
/// Knows whether anything the runtime has to do now is still under way, so that a movable clock can fire what is due
/// and return only when it has been done. Whoever queues work inside the process holds a token from before the work
/// becomes visible until its effects are durable and whatever it caused holds tokens of its own. Waiting for a later
/// time, for a lock, or for an outside caller is not work.
/// </summary>
internal sealed class WorkTracker
{
    private readonly Lock gate = new();
    private int underWay;
    private long begun;
    private long ended;
    private TaskCompletionSource quiet = Completed();

    public Token Begin()
    {
        lock (gate)
        {
            begun++;
            if (underWay++ == 0)
            {
                quiet = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }

        return new Token(this);
    }

    /// <summary>How much work has begun so far, and whether none is under way: two equal answers with nothing under way are rest.</summary>
    public (long Begun, bool Quiet) Count()
    {
        lock (gate)
        {
            return (begun, underWay == 0);
        }
    }

    /// <summary>How often work has begun or ended so far: while it grows, work does not stand still.</summary>
    public long Progress()
    {
        lock (gate)
        {
            return begun + ended;
        }
    }

    /// <summary>Completes when no token is held. New work may begin at once: ask again.</summary>
    public Task WhenQuiet()
    {
        lock (gate)
        {
            return quiet.Task;
        }
    }

    private void End()
    {
        lock (gate)
        {
            ended++;
            if (--underWay == 0)
            {
                quiet.SetResult();
            }
        }
    }

    private static TaskCompletionSource Completed()
    {
        var source = new TaskCompletionSource();
        source.SetResult();
        return source;
    }

    /// <summary>One piece of work under way. Disposing twice is harmless.</summary>
    internal sealed class Token(WorkTracker tracker) : IDisposable
    {
        private WorkTracker? tracker = tracker;

        public void Dispose() => Interlocked.Exchange(ref tracker, null)?.End();
    }
}
