using System.Diagnostics;

namespace RequestRouter.Benchmarks.Host;

/// <summary>
/// Hello sequences (three activities, one after the other), each started over HTTP and waited for, on the local host's own durable provider
/// and on AzureStorage, on Azurite both times; the ratio of the two rates by concurrency.
/// </summary>
internal static class HelloBenchmarks
{
    /// <summary>So many at once, so many in all on the default provider, and on AzureStorage.</summary>
    private static readonly (int AtOnce, int Count, int CountOnAzureStorage)[] Rounds = [(1, 200, 10), (10, 1_000, 50), (100, 3_000, 200), (1_000, 5_000, 1_000)];

    public static async Task RunAsync()
    {
        var journal = await RatesAsync("Journal", round => round.Count);
        var azureStorage = await RatesAsync("AzureStorage", round => round.CountOnAzureStorage);
        for (int round = 0; round < Rounds.Length; round++)
        {
            Console.WriteLine($"    {Rounds[round].AtOnce,5} at once: the default provider to AzureStorage {journal[round] / azureStorage[round]:N0}");
        }

        Console.WriteLine($"    default provider, 1,000 at once to 100 at once: {journal[3] / journal[2]:N2}");
    }

    private static async Task<IReadOnlyList<double>> RatesAsync(string profile, Func<(int AtOnce, int Count, int CountOnAzureStorage), int> count)
    {
        var watch = Stopwatch.StartNew();
        await using var bench = await HostBench.StartAsync(profile, "Sequence", "HelloCities", "SayHello");
        Console.WriteLine($"{profile}: ready after {watch.Elapsed.TotalSeconds:N1} s");
        await Measure.RunAsync("warming up", count(Rounds[1]), Rounds[1].AtOnce, _ => HelloAsync(bench));
        var rates = new List<double>();
        foreach (var round in Rounds)
        {
            rates.Add(await Measure.RunAsync($"hello sequence on {profile}", count(round), round.AtOnce, _ => HelloAsync(bench)));
        }

        return rates;
    }

    private static Task HelloAsync(HostBench bench) => bench.CallAsync(HttpMethod.Post, "sequence");
}
