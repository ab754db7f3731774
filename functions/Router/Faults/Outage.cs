namespace RequestRouter.Router.Faults;

/// <summary>
/// Waits out an outage with the message in hand: the bus delivers again at once, and would have used up its deliveries in seconds.
/// With this each delivery lasts some minutes, so that all of them together last for hours.
/// </summary>
internal static class Outage
{
    /// <summary>Below the five minutes that a function and the lock of its message have.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(4);

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <summary>Does it until it succeeds, fails for good, or has been tried for some minutes. It must be safe to repeat.</summary>
    public static async Task WaitOutAsync(Func<CancellationToken, Task> attempt, CancellationToken cancellationToken)
    {
        var pause = TimeSpan.FromSeconds(1);
        var waited = TimeSpan.Zero;
        while (true)
        {
            try
            {
                await attempt(cancellationToken);
                return;
            }
            catch (Exception fault) when (Fault.MayPass(fault) && !cancellationToken.IsCancellationRequested && waited + pause < Longest)
            {
                // In the time of the network, not of the law.
                await Task.Delay(pause, cancellationToken);
                waited += pause;
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }
    }
}
