using System.Diagnostics;
using RequestRouter.Local.Emulator;
using RequestRouter.Local.Host.Storage;
using RequestRouter.Local.Host.Storage.Blocks;

namespace RequestRouter.Benchmarks.Host;

/// <summary>Messages of a kilobyte there and back by concurrency, in memory and on Azurite; the same with many others waiting.</summary>
internal static class BusBenchmarks
{
    private static readonly int[] Concurrencies = [1, 16, 128];

    public static async Task RunAsync()
    {
        await using (var memory = new BusBench(new MemoryRowStore()))
        {
            await memory.OpenAsync();
            await TripsAsync("warming up", memory, 2_000, 16);
        }

        foreach (var concurrency in Concurrencies)
        {
            await using var memory = new BusBench(new MemoryRowStore());
            await memory.OpenAsync();
            await TripsAsync("in memory", memory, 4_000, concurrency);
        }

        await using var azurite = await AzuriteServer.StartAsync();
        foreach (var concurrency in Concurrencies)
        {
            var storage = new ObservedBlocks(await AzureTableBlocks.OpenAsync(azurite.ConnectionString, $"Bus{concurrency}", default));
            await using var store = await JournaledRowStore.OpenAsync(storage, new());
            await using var bus = new BusBench(store);
            await bus.OpenAsync();
            await TripsAsync("on Azurite", bus, Math.Clamp(concurrency * 200, 1_000, 4_000), concurrency);
            Print(storage);
        }

        await BacklogAsync(azurite);
    }

    private static void Print(ObservedBlocks storage) => Console.WriteLine(
        $"    storage operations: {string.Join(", ", storage.Counts.OrderBy(count => count.Key).Select(count => $"{count.Key} {count.Value:N0}"))}");

    private static async Task TripsAsync(string where, BusBench bus, int count, int concurrency)
    {
        await using var submissions = bus.Client.CreateSender("submissions");
        await using var receiver = bus.Client.CreateReceiver("submissions");
        await using var wakeUps = bus.Client.CreateSender("wake-ups");
        await Measure.RunAsync($"message there and back {where}", count, concurrency, _ => bus.RoundTripAsync(submissions, receiver));
        await Measure.RunAsync($"with a session {where}", count, concurrency, index => bus.SessionTripAsync(wakeUps, index));
    }

    /// <summary>What waits must not slow what comes, and must not take long to open.</summary>
    private static async Task BacklogAsync(AzuriteServer azurite)
    {
        var blocks = await AzureTableBlocks.OpenAsync(azurite.ConnectionString, "Backlog", default);
        await using (var store = await JournaledRowStore.OpenAsync(blocks, new()))
        {
            await using var bus = new BusBench(store);
            await bus.OpenAsync();
            await using var topic = bus.Client.CreateSender("notices");
            await using var wakeUps = bus.Client.CreateSender("wake-ups");
            await Measure.RunAsync("batch of 100 to wait in the inbox", 300, 4, index => topic.SendMessagesAsync(
                Enumerable.Range(0, 100).Select(number => BusBench.Message($"{index}-{number}"))));
            await Measure.RunAsync("with a session, 30,000 others waiting", 1_000, 16, index => bus.SessionTripAsync(wakeUps, index));
        }

        var watch = Stopwatch.StartNew();
        var storage = new ObservedBlocks(blocks);
        await using var reopened = await JournaledRowStore.OpenAsync(storage, new());
        var recovered = watch.Elapsed;
        await using var second = new BusBench(reopened);
        await second.OpenAsync();
        Console.WriteLine($"    opened again with {await second.CountAsync("notices/Subscriptions/inbox"):N0} waiting in {watch.Elapsed.TotalSeconds:N2} s, of which the journal {recovered.TotalSeconds:N2} s");
        Print(storage);
    }
}
