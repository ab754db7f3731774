using Azure.Data.Tables;
using RequestRouter.Local.Emulator;
using RequestRouter.Local.Host.Storage;
using RequestRouter.Local.Host.Storage.Blocks;

namespace RequestRouter.Benchmarks.Host;

/// <summary>Commits of two small rows on Azurite by concurrency, beside raw single-row writes of the same run.</summary>
internal static class StoreBenchmarks
{
    public static async Task RunAsync()
    {
        await using var azurite = await AzuriteServer.StartAsync();
        var raw = new TableClient(azurite.ConnectionString, "Raw");
        await raw.CreateAsync();
        foreach (var concurrency in new[] { 1, 16, 128 })
        {
            await Measure.RunAsync("raw table write", 2_000, concurrency, index =>
                raw.UpsertEntityAsync(new TableEntity($"{concurrency}-{index}", "row") { ["Value"] = new byte[200] }, TableUpdateMode.Replace));
            var storage = new ObservedBlocks(await AzureTableBlocks.OpenAsync(azurite.ConnectionString, $"Store{concurrency}", default));
            await using var store = await JournaledRowStore.OpenAsync(storage, new());
            await Measure.RunAsync("commit of two rows", Math.Clamp(concurrency * 200, 2_000, 20_000), concurrency, index => store.CommitAsync(
            [
                RowChange.Put(new($"p{index % 500}", $"{index}"), new byte[200]),
                RowChange.Put(new($"q{index % 100}", "last"), new byte[200]),
            ]));
            Console.WriteLine($"    storage operations: {string.Join(", ", storage.Counts.OrderBy(count => count.Key).Select(count => $"{count.Key} {count.Value:N0}"))}");
        }
    }
}
