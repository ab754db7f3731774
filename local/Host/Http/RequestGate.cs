namespace RequestRouter.Local.Host.Http;

/// <summary>How many requests are held and how many run, within the limits of host.json.</summary>
internal sealed class RequestGate(HttpSettings settings)
{
    private readonly SemaphoreSlim? running = settings.MaxConcurrentRequests is { } limit ? new(limit, limit) : null;
    private int outstanding;

    /// <summary>Runs <paramref name="serve"/> in its turn; false, without running it, where too many are held already.</summary>
    public async ValueTask<bool> PassAsync(Func<Task> serve, CancellationToken cancellationToken)
    {
        if (settings.MaxOutstandingRequests is null && running is null)
        {
            await serve();
            return true;
        }

        try
        {
            if (Interlocked.Increment(ref outstanding) > (settings.MaxOutstandingRequests ?? int.MaxValue))
            {
                return false;
            }

            await RunInTurnAsync(serve, cancellationToken);
            return true;
        }
        finally
        {
            Interlocked.Decrement(ref outstanding);
        }
    }

    private async Task RunInTurnAsync(Func<Task> serve, CancellationToken cancellationToken)
    {
        if (running is null)
        {
            await serve();
            return;
        }

        await running.WaitAsync(cancellationToken);
        try
        {
            await serve();
        }
        finally
        {
            running.Release();
        }
    }
}
