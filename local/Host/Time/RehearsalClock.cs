namespace RequestRouter.Local.Host.Time;

/// <summary>
/// A clock that stands still until it is moved, so that months pass in the time their work takes. It does not run between
/// moves: what happens while it stands still happens at one instant. A timer due now fires at once; any other fires
/// when the clock is moved past it, and timers due at one instant fire in the order they were set.
/// </summary>
/// <param name="start">The first instant it tells.</param>
internal sealed class RehearsalClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<(DateTimeOffset Due, long Order), RehearsalTimer> waiting = [];
    private DateTimeOffset now = start.ToUniversalTime();
    private long order;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new RehearsalTimer(this, callback, state);
        Set(timer, dueTime, period);
        return timer;
    }

    /// <summary>The earliest instant at which a timer is due; null where none waits.</summary>
    public DateTimeOffset? NextDue()
    {
        lock (gate)
        {
            return waiting.Count == 0 ? null : First().Key.Due;
        }
    }

    /// <summary>Tells <paramref name="instant"/> from now on. Never goes back; fires nothing.</summary>
    public void MoveTo(DateTimeOffset instant)
    {
        lock (gate)
        {
            now = instant > now ? instant.ToUniversalTime() : now;
        }
    }

    /// <summary>Fires the first timer that is due by now, on the caller's thread; false where none is.</summary>
    public bool FireOne()
    {
        RehearsalTimer timer;
        lock (gate)
        {
            if (waiting.Count == 0 || First() is var (place, first) && place.Due > now)
            {
                return false;
            }

            (_, timer) = First();
            waiting.Remove(timer.Place!.Value);
            timer.Place = null;
            if (timer.Period is { } period)
            {
                Enlist(timer, now + period);
            }
        }

        timer.Fire();
        return true;
    }

    public bool Set(RehearsalTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (gate)
        {
            if (timer.Ended)
            {
                return false;
            }

            Withdraw(timer);
            timer.Period = period > TimeSpan.Zero ? period : null;
            if (dueTime < TimeSpan.Zero)
            {
                return true;
            }

            if (dueTime > TimeSpan.Zero)
            {
                // Past the end of the calendar is never.
                Enlist(timer, dueTime < DateTimeOffset.MaxValue - now ? now + dueTime : DateTimeOffset.MaxValue);
                return true;
            }

            if (timer.Period is { } every)
            {
                Enlist(timer, now + every);
            }
        }

        ThreadPool.UnsafeQueueUserWorkItem(static due => due.Fire(), timer, preferLocal: false);
        return true;
    }

    public void End(RehearsalTimer timer)
    {
        lock (gate)
        {
            timer.Ended = true;
            Withdraw(timer);
        }
    }

    private KeyValuePair<(DateTimeOffset Due, long Order), RehearsalTimer> First() => waiting.First();

    private void Enlist(RehearsalTimer timer, DateTimeOffset due)
    {
        timer.Place = (due, order++);
        waiting.Add(timer.Place.Value, timer);
    }

    private void Withdraw(RehearsalTimer timer)
    {
        if (timer.Place is { } place)
        {
            waiting.Remove(place);
            timer.Place = null;
        }
    }
}
