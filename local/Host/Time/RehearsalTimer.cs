namespace RequestRouter.Local.Host.Time;

/// <summary>A timer on a clock that stands still. Its place in the clock's order is its due instant, then when it was set.</summary>
internal sealed class RehearsalTimer(RehearsalClock clock, TimerCallback callback, object? state) : ITimer
{
    private readonly ExecutionContext? context = ExecutionContext.Capture();

    /// <summary>Null while it is not running. Guarded by the clock.</summary>
    public (DateTimeOffset Due, long Order)? Place { get; set; }

    /// <summary>Null when it fires once. Guarded by the clock.</summary>
    public TimeSpan? Period { get; set; }

    /// <summary>Set once it is disposed. Guarded by the clock.</summary>
    public bool Ended { get; set; }

    public bool Change(TimeSpan dueTime, TimeSpan period) => clock.Set(this, dueTime, period);

    public void Dispose() => clock.End(this);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    public void Fire()
    {
        if (context is null)
        {
            callback(state);
        }
        else
        {
            ExecutionContext.Run(context, static own => ((RehearsalTimer)own!).Call(), this);
        }
    }

    private void Call() => callback(state);
}
