namespace RequestRouter.Local.Tests.Durable;

/// <summary>Waits for conditions, never for spans of time.</summary>
internal static class Patience
{
    /// <summary>How long a test waits for what must come; a test that reaches it has failed.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(2);

    /// <summary>Looks again and again, gently; gives up at once when <paramref name="abandoned"/> is cancelled.</summary>
    public static async Task Until(Func<Task<bool>> condition, string what, CancellationToken abandoned = default)
    {
        using var limit = new CancellationTokenSource(Limit);
        using var looks = new PeriodicTimer(BetweenLooks);
        while (!await condition())
        {
            if (limit.IsCancellationRequested)
            {
                throw new TimeoutException($"Never came: {what}.");
            }

            await looks.WaitForNextTickAsync(abandoned);
        }
    }
}
