using System.Diagnostics;
using RequestRouter.Local.Emulator;
using RequestRouter.Local.Host.Storage;
using RequestRouter.Local.Host.Storage.Blocks;

namespace RequestRouter.Benchmarks.Runtime;

/// <summary>
/// Durable orchestrations: hello-sequences of three activities by concurrency, in memory and on Azurite; what a replay
/// costs by the length of its history; what instances that wait cost in memory.
/// </summary>
internal static class DurableBenchmarks
{
    private static readonly int[] Concurrencies = [1, 10, 100, 1000];

    public static async Task RunAsync()
    {
        await using (var memory = await DurableBench.StartAsync(new MemoryRowStore()))
        {
            await Measure.RunAsync("hello-sequence, warming up", 20_000, 100, _ => memory.HelloAsync());
        }

        foreach (int concurrency in Concurrencies)
        {
            await using var memory = await DurableBench.StartAsync(new MemoryRowStore());
            await Measure.RunAsync("hello-sequence in memory", 40_000, concurrency, _ => memory.HelloAsync());
        }

        await ReplayAsync();
        await IdleAsync();
        await using var azurite = await AzuriteServer.StartAsync();
        foreach (int concurrency in Concurrencies)
        {
            var blocks = new ObservedBlocks(await AzureTableBlocks.OpenAsync(azurite.ConnectionString, $"Hello{concurrency}", default));
            await using var store = await JournaledRowStore.OpenAsync(blocks, new());
            await using var durable = await DurableBench.StartAsync(store);

            // Enough that checkpoints are written on the way, and not the journal alone; the last one ends after the last answer.
            int count = Math.Clamp(concurrency * 400, 1_000, 40_000);
            var watch = Stopwatch.StartNew();
            await Measure.RunAsync("hello-sequence on Azurite", count, concurrency, _ => durable.HelloAsync());
            await store.Checkpointed;
            Console.WriteLine($"    until the checkpoint under way had ended, too: {count / watch.Elapsed.TotalSeconds:N0}/s");
            Console.WriteLine($"    storage operations: {string.Join(", ", blocks.Counts.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {pair.Value:N0}"))}");
        }
    }

    private static async Task ReplayAsync()
    {
        // The first use of everything is paid for once more by a long history nobody looks at.
        await ReplayAsync(10_000);
        foreach (int events in new[] { 10, 1_000, 10_000 })
        {
            var took = await ReplayAsync(events);
            Console.WriteLine(
                $"replay of {events,6:N0} events: {took.TotalMilliseconds,8:N2} ms, {took.TotalMicroseconds / events,6:N2} us an event");
        }
    }

    /// <summary>How long an engine new to an instance of so many events takes to replay it and end it.</summary>
    private static async Task<TimeSpan> ReplayAsync(int events)
    {
        var store = new MemoryRowStore();

        // A step is four events: the call and the end of its turn, the next turn and the result.
        int steps = Math.Max(1, events / 4);
        await using (var first = await DurableBench.StartAsync(store))
        {
            await first.Client.ScheduleNewOrchestrationInstanceAsync("Steps", steps, new Microsoft.DurableTask.StartOrchestrationOptions("long"));
            while ((await first.Client.GetInstanceAsync("long", true))?.SerializedCustomStatus is null)
            {
                await Task.Yield();
            }
        }

        await using var second = await DurableBench.StartAsync(store);
        var watch = Stopwatch.StartNew();
        await second.Client.RaiseEventAsync("long", "Go");
        return watch.Elapsed;
    }

    private static async Task IdleAsync()
    {
        const int Instances = 100_000;
        var store = new MemoryRowStore();
        await using (var durable = await DurableBench.StartAsync(store))
        {
            await Measure.RunAsync("instances that begin to wait for a timer", Instances, 100, n =>
                durable.Client.ScheduleNewOrchestrationInstanceAsync("Sleep", 30 + (n % 300)));
            long rows = Collected();
            await durable.DisposeAsync();
            Console.WriteLine($"{Instances:N0} instances waiting: {durable.Engine.LiveCount:N0} in the engine's memory, process {rows / 1048576:N0} MiB with their rows in memory");
        }

        long before = Collected();
        var watch = Stopwatch.StartNew();
        await using var again = await DurableBench.StartAsync(store);
        var took = watch.Elapsed;
        Console.WriteLine($"an engine that starts on them: {took.TotalMilliseconds:N0} ms, {(Collected() - before) / 1024.0:N0} KiB of its own");
        GC.KeepAlive(store);
    }

    private static long Collected()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
