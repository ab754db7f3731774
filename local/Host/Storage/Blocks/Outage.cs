namespace RequestRouter.Local.Host.Storage.Blocks;

/// <summary>How this host waits for a storage that does not answer: an outage may take hours, and ends nothing.</summary>
internal static class Outage
{
    private const int LongestPause = 2000;

    /// <summary>
    /// Waits before the next try: 50 milliseconds after the first, twice as long after each further one, two seconds at most. Storage lives in the real
    /// world: this is real time, also under a clock that tests move. Returns at once where nobody waits any more.
    /// </summary>
    public static async Task PauseAsync(int attempt, CancellationToken givingUp)
    {
        var pause = TimeSpan.FromMilliseconds(Math.Min(LongestPause, 50 << Math.Min(attempt - 1, 10)));
        await Task.Delay(pause, TimeProvider.System, givingUp).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
