using System.Diagnostics;

namespace RequestRouter.Host.Tests.Support;

/// <summary>Waits for what another process brings about.</summary>
internal static class Eventually
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(5);

    public static Task UntilAsync(Func<bool> condition, Func<string>? what = null) => UntilAsync(() => Task.FromResult(condition()), what);

    public static async Task UntilAsync(Func<Task<bool>> condition, Func<string>? what = null)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            if (watch.Elapsed >= Patience)
            {
                throw new TimeoutException($"What was waited for did not come: {what?.Invoke()}");
            }

            await Task.Delay(BetweenLooks);
        }
    }
}
