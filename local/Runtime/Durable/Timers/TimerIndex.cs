using RequestRouter.Local.Runtime.Durable.History;
using RequestRouter.Local.Runtime.Storage;
using RequestRouter.Local.Runtime.Time;

namespace RequestRouter.Local.Runtime.Durable.Timers;

/// <summary>
/// Fires durable timers in the order they are due. The rows are the truth; in memory are only the timers of the hours that
/// have come, and the set of later hours that have any.
/// </summary>
internal sealed class TimerIndex(IRowStore store, TimeProvider time, WorkTracker tracker, Action<TimerEntry> fire) : IDisposable
{
    // .NET's timers end at 49 days: wake at least this often and look again.
    private static readonly TimeSpan LongestSleep = TimeSpan.FromDays(7);

    private readonly Lock gate = new();
    private readonly SortedSet<TimerEntry> near = [];
    private readonly SortedSet<long> later = [];
    private long horizon = -1;
    private DateTime armed = DateTime.MaxValue;
    private ITimer? alarm;
    private bool busy;
    private bool stopped;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Reads which hours have timers, loads those that have come, and begins to fire.</summary>
    public async Task StartAsync(CancellationToken cancellation)
    {
        await foreach (string partition in store.PartitionsAsync(DurableRows.Timers, cancellation))
        {
            later.Add(long.Parse(partition.AsSpan(DurableRows.Timers.Length), System.Globalization.CultureInfo.InvariantCulture));
        }

        alarm = time.CreateTimer(static state => ((TimerIndex)state!).Ring(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Ring();
    }

    /// <summary>A timer whose row has been committed.</summary>
    public void Add(TimerEntry entry)
    {
        lock (gate)
        {
            if (entry.Bucket <= horizon)
            {
                near.Add(entry);
            }
            else
            {
                later.Add(entry.Bucket);
            }

            Arm();
        }
    }

    /// <summary>A timer whose row has been deleted.</summary>
    public void Remove(TimerEntry entry)
    {
        lock (gate)
        {
            near.Remove(entry);
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            stopped = true;
            alarm?.Dispose();
        }
    }

    // The token is taken before the clock's callback returns: a movable clock sees that there is work.
    private void Ring()
    {
        lock (gate)
        {
            armed = DateTime.MaxValue;
            if (busy || stopped)
            {
                return;
            }

            busy = true;
        }

        _ = FireAsync(tracker.Begin());
    }

    private async Task FireAsync(WorkTracker.Token token)
    {
        using (token)
        {
            while (true)
            {
                long bucket;
                lock (gate)
                {
                    FireDue();
                    bucket = later.Count > 0 ? later.Min : long.MaxValue;
                    if (stopped || bucket > DurableRows.TimerBucket(Now))
                    {
                        busy = false;
                        Arm();
                        return;
                    }
                }

                await LoadAsync(bucket);
            }
        }
    }

    private void FireDue()
    {
        while (near.Min is { } next && next.Due <= Now && !stopped)
        {
            near.Remove(next);
            fire(next);
        }
    }

    private async Task LoadAsync(long bucket)
    {
        lock (gate)
        {
            // From now on timers of this hour that are added go to memory at once; the scan brings the others.
            horizon = bucket;
            later.Remove(bucket);
        }

        try
        {
            var loaded = new List<TimerEntry>();
            await foreach (var row in store.ScanAsync(DurableRows.TimerPartition(bucket)))
            {
                loaded.Add(TimerEntry.Parse(row.Key));
            }

            lock (gate)
            {
                near.UnionWith(loaded);
            }
        }
        catch (Exception) when (!stopped)
        {
            // Storage did not answer: the hour stays unread and is tried again; the clock in storage's world is the real one.
            lock (gate)
            {
                later.Add(bucket);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }
    }

    private void Arm()
    {
        if (busy || stopped || alarm is null)
        {
            return;
        }

        var next = near.Min?.Due ?? DateTime.MaxValue;
        if (later.Count > 0 && new DateTime(later.Min * TimeSpan.TicksPerHour, DateTimeKind.Utc) is var hour && hour < next)
        {
            next = hour;
        }

        if (next >= armed || next == DateTime.MaxValue)
        {
            return;
        }

        armed = next;
        var wait = next - Now;
        // Rounded up: waking a fraction early would only mean waking twice.
        wait = wait <= TimeSpan.Zero ? TimeSpan.Zero : wait > LongestSleep ? LongestSleep : wait + TimeSpan.FromTicks(TimeSpan.TicksPerMillisecond - 1);
        alarm.Change(TimeSpan.FromMilliseconds((long)wait.TotalMilliseconds), Timeout.InfiniteTimeSpan);
    }
}
