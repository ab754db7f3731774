namespace RequestRouter.Local.Host.Bus.Entities;

/// <summary>A wait with an end of its own and a caller who may give up.</summary>
internal sealed class Patience : IDisposable
{
    private readonly CancellationTokenSource? end;
    private readonly CancellationTokenSource? both;
    private readonly CancellationToken caller;

    /// <param name="wait">How long; null for ever.</param>
    /// <param name="time">The clock that tells.</param>
    /// <param name="caller">Ends the wait with an exception.</param>
    public Patience(TimeSpan? wait, TimeProvider time, CancellationToken caller)
    {
        this.caller = caller;
        if (wait is { } limit)
        {
            end = new(limit, time);
            both = CancellationTokenSource.CreateLinkedTokenSource(caller, end.Token);
        }
    }

    /// <summary>True when what was waited for came, false when the time ended first.</summary>
    public async Task<bool> WaitAsync(Task awaited)
    {
        try
        {
            await awaited.WaitAsync(both?.Token ?? caller);
            return true;
        }
        catch (OperationCanceledException) when (!caller.IsCancellationRequested)
        {
            return false;
        }
    }

    public void Dispose()
    {
        both?.Dispose();
        end?.Dispose();
    }
}
