using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using RequestRouter.Local.Host.Storage;

namespace RequestRouter.Local.Tests.Durable.Engine;

/// <summary>Storage fails one call in twenty: every orchestration completes all the same. 10,000 where CHAOS_SUITE is "full"; else 500.</summary>
public sealed class ChaosTests
{
    private static readonly int Count = Environment.GetEnvironmentVariable("CHAOS_SUITE") == "full" ? 10_000 : 500;

    [Fact]
    public async Task Every_orchestration_completes_on_a_storage_that_fails_now_and_then()
    {
        var store = new FlakyRowStore(new MemoryRowStore(), share: 0.05, seed: 20261123);
        await using var fixture = new EngineFixture { Store = store, Options = new() { HubName = "tests", IdleInstancesKept = 50 } };
        var client = await StartAsync(fixture);
        await Parallel.ForEachAsync(Enumerable.Range(0, Count), new ParallelOptions { MaxDegreeOfParallelism = 100 }, async (n, cancellation) =>
        {
            string id = await client.ScheduleNewOrchestrationInstanceAsync("Parent", n, cancellation);
            var done = await Again(() => client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, cancellation));
            Assert.Equal((n, OrchestrationRuntimeStatus.Completed, n + 2), (n, done.RuntimeStatus, done.ReadOutputAs<int>()));
        });
        Assert.True(store.Faults > Count / 4, $"Only {store.Faults} calls failed.");
    }

    private static Task<DurableTaskClient> StartAsync(EngineFixture fixture) => Again(() => fixture.StartAsync(tasks => tasks
        .AddOrchestratorFunc<int, int>("Parent", async (context, n) =>
        {
            await context.CreateTimer(TimeSpan.FromMilliseconds(1), CancellationToken.None);
            return await context.CallSubOrchestratorAsync<int>("Child", n) + 1;
        })
        .AddOrchestratorFunc<int, int>("Child", (context, n) => context.CallActivityAsync<int>("Next", n))
        .AddActivityFunc<int, int>("Next", (_, n) => n + 1)));

    // A client's own read, and an engine's start, may meet the fault too: they are simply repeated.
    private static async Task<T> Again<T>(Func<Task<T>> ask)
    {
        while (true)
        {
            try
            {
                return await ask();
            }
            catch (Exception fault) when (fault is Azure.RequestFailedException or TimeoutException)
            {
                await Task.Yield();
            }
        }
    }
}
