using Microsoft.DurableTask.Client;
using RequestRouter.Local.Host.Storage;

namespace RequestRouter.Local.Tests.Durable.Engine;

/// <summary>
/// The process is killed at each of its writes, before and after the write took effect, and started again on the same
/// rows: the outcome is that of a run without a crash. All writes where the environment variable CRASH_SUITE is "full"; else every third.
/// </summary>
public sealed class CrashTests
{
    private static readonly bool Full = Environment.GetEnvironmentVariable("CRASH_SUITE") == "full";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_process_killed_at_any_write_leaves_what_the_next_one_needs(bool after)
    {
        int writes = await WritesAsync();
        Assert.True(writes > 15, $"The story has {writes} writes.");
        for (int at = 1; at <= writes; at += Full ? 1 : 3)
        {
            Assert.Equal((at, Story.Outcome), (at, await KilledAtAsync(at, after)));
        }
    }

    [Fact]
    public async Task Processes_killed_one_after_another_get_there_in_the_end()
    {
        var rows = new MemoryRowStore();
        for (int kill = 0; kill < 200; kill++)
        {
            // Each process lives for a few writes more than the start of an engine takes.
            var store = new CrashingRowStore(rows, 3 + (kill % 4), after: kill % 2 == 0);
            if (await RunAsync(store) is { } outcome)
            {
                Assert.Equal(Story.Outcome, outcome);
                return;
            }
        }

        Assert.Fail("Two hundred processes did not bring it to its end.");
    }

    private static async Task<int> WritesAsync()
    {
        var store = new CrashingRowStore(new MemoryRowStore(), int.MaxValue, after: false);
        Assert.Equal(Story.Outcome, await RunAsync(store));
        return store.Writes;
    }

    private static async Task<string?> KilledAtAsync(int at, bool after)
    {
        var rows = new MemoryRowStore();
        // Where turns fall together a run has fewer writes, and the kill comes too late: then it is a run without one.
        return await RunAsync(new CrashingRowStore(rows, at, after)) ?? await RunAsync(new CrashingRowStore(rows, int.MaxValue, after));
    }

    /// <summary>The outcome, or null where the process was killed first.</summary>
    private static async Task<string?> RunAsync(CrashingRowStore store)
    {
        await using var fixture = new EngineFixture { Store = store, Options = new() { HubName = "tests" } };
        using var end = new CancellationTokenSource(Patience.Limit);
        var played = PlayAsync(fixture, end.Token);
        if (await Task.WhenAny(played, store.Dead) == played)
        {
            return await played;
        }

        await end.CancelAsync();
        return null;
    }

    private static async Task<string> PlayAsync(EngineFixture fixture, CancellationToken cancellation)
    {
        // A start that never comes back belongs to a process that was killed during it.
        DurableTaskClient client = await fixture.StartAsync(Story.Register).WaitAsync(cancellation);
        return await Story.PlayAsync(client, cancellation);
    }
}
