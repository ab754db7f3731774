using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using RequestRouter.Local.Host.Storage;
using RequestRouter.Local.Tests.Storage;
using Xunit.Abstractions;

namespace RequestRouter.Local.Tests.Durable.Engine;

/// <summary>
/// Azurite behind a line on which one storage call in twenty fails: every orchestration completes, and the process after
/// finds all of them. 10,000 where CHAOS_SUITE is "full"; else 300.
/// </summary>
[Collection(AzuriteCollection.Name)]
public sealed class StorageChaosTests(AzuriteFixture azurite, ITestOutputHelper output)
{
    private static readonly int Count = Environment.GetEnvironmentVariable("CHAOS_SUITE") == "full" ? 10_000 : 300;

    // Checkpoints every few entries, small pages and no cache to speak of: so that every kind of call is made often.
    private static readonly JournalOptions Busy = new() { BytesPerGroup = 4 << 10, EntriesPerCheckpoint = 40, PageBytes = 16 << 10, CacheBytes = 64 << 10 };

    [Fact]
    public async Task Every_orchestration_completes_where_one_storage_call_in_twenty_fails()
    {
        var transport = new FaultyTransport(share: 0.05, seed: 20261124);
        var prefix = azurite.NewPrefix();
        await using (var store = await JournaledRowStore.OpenAsync(await azurite.OpenAsync(prefix, transport), Busy))
        {
            await using var fixture = new EngineFixture { Store = store, Options = new() { HubName = "tests", IdleInstancesKept = 50 } };
            var client = await fixture.StartAsync(Register);
            await Parallel.ForEachAsync(Enumerable.Range(0, Count), new ParallelOptions { MaxDegreeOfParallelism = 100 }, async (number, cancellation) =>
            {
                await client.ScheduleNewOrchestrationInstanceAsync("Parent", Input(number), new StartOrchestrationOptions($"{number}"), cancellation);
                await client.RaiseEventAsync($"{number}", "Go", number, cancellation);
                var done = await client.WaitForInstanceCompletionAsync($"{number}", getInputsAndOutputs: true, cancellation);
                Assert.Equal((number, OrchestrationRuntimeStatus.Completed, Expected(number)), (number, done.RuntimeStatus, done.ReadOutputAs<int>()));
            });
            Assert.False(store.Faulted.IsCompleted);
        }

        await using var next = await JournaledRowStore.OpenAsync(await azurite.OpenAsync(prefix), new());
        await using var after = new EngineFixture { Store = next, Options = new() { HubName = "tests" } };
        var found = await (await after.StartAsync(Register)).GetAllInstancesAsync(new(FetchInputsAndOutputs: true)).ToListAsync();
        Assert.Equal(2 * Count, found.Count);
        Assert.All(found, instance => Assert.Equal(OrchestrationRuntimeStatus.Completed, instance.RuntimeStatus));
        Report(transport);
    }

    private void Report(FaultyTransport transport)
    {
        output.WriteLine($"{transport.Calls} storage calls for {Count} orchestrations; failed:");
        foreach (var kind in Enum.GetValues<FaultKind>())
        {
            int before = transport.Injected.GetValueOrDefault(new(kind, false));
            int after = transport.Injected.GetValueOrDefault(new(kind, true));
            output.WriteLine($"  {kind}: {before} before the call took effect, {after} after");
            Assert.True(before + after > 0, $"No call failed with {kind}.");
        }
    }

    // One in fifty is too large for a table entity.
    private static string Input(int number) => new('x', number % 50 == 7 ? 800_000 : 10 + (number % 300));

    private static int Expected(int number) => Input(number).Length + number + 1;

    private static void Register(DurableTaskRegistry tasks) => tasks
        .AddOrchestratorFunc<string, int>("Parent", async (context, text) =>
        {
            var go = await context.WaitForExternalEvent<int>("Go");
            await context.CreateTimer(TimeSpan.FromMilliseconds(1), CancellationToken.None);
            return await context.CallSubOrchestratorAsync<int>("Child", text.Length + go);
        })
        .AddOrchestratorFunc<int, int>("Child", (context, number) => context.CallActivityAsync<int>("Next", number))
        .AddActivityFunc<int, int>("Next", (_, number) => number + 1);
}
