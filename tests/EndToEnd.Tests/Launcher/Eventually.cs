using System.Diagnostics;

namespace RequestRouter.EndToEnd.Tests.Launcher;

/// <summary>Waits for conditions of other processes.</summary>
internal static class Eventually
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(50);

    /// <param name="state">Told when patience ends first.</param>
    public static async Task IsTrueAsync(Func<bool> condition, TimeSpan patience, Func<string> state)
    {
        var started = Stopwatch.GetTimestamp();
        while (!condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < patience, $"Not within {patience}: {state()}");
            await Task.Delay(PollInterval);
        }
    }
}
