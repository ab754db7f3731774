using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using RequestRouter.Local.Client;

namespace RequestRouter.Benchmarks.Router;

/// <summary>
/// What one State can do to another: the Netherlands' requests to Singapore, one at a time, from the POST to the notice, in peace and while Kenya floods
/// the router with sound requests, the same request again, requests in another State's name, reads and more long polls than it may hold.
/// Kenya's programs run on the same two cores, so that they take some of the time themselves.
/// </summary>
internal static class HostileBenchmarks
{
    private const int Requests = 150;

    /// <summary>Between an answer and the next call of the same caller, as between two ends of a network.</summary>
    private static readonly TimeSpan RoundTrip = TimeSpan.FromMilliseconds(50);

    public static async Task RunAsync()
    {
        await using var bench = await RouterBench.StartAsync(callsPerSecond: null);
        await PostAtLeisureAsync(bench);
        var (_, before, _) = await RouterBenchmarks.TravelAsync(bench, Requests, 1);
        Console.WriteLine($"in peace: median {before:N1} ms");

        using var end = new CancellationTokenSource();
        var answers = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        var hostile = Hostile(bench, answers, end.Token).ToList();
        var (_, during, _) = await RouterBenchmarks.TravelAsync(bench, Requests, 1);
        await end.CancelAsync();
        await Task.WhenAll(hostile);
        Console.WriteLine($"beside a hostile State: median {during:N1} ms   ratio to peace {during / before:N2}   all {Requests} requests were accepted and arrived");
        Console.WriteLine($"what the hostile State got: {string.Join(", ", answers.OrderByDescending(answer => answer.Value).Select(answer => $"{answer.Key} x {answer.Value}"))}");
    }

    /// <summary>The first requests are slow: what they need is compiled and cached.</summary>
    private static Task PostAtLeisureAsync(RouterBench bench) => RouterBenchmarks.TravelAsync(bench, Requests, 1);

    private static IEnumerable<Task> Hostile(RouterBench bench, ConcurrentDictionary<string, int> answers, CancellationToken end)
    {
        var kenya = bench.Kenya;
        byte[] same = bench.NewRequest("KE", "NL");
        var disguised = JsonNode.Parse(bench.NewRequest())!;
        IEnumerable<Func<Task<Answer>>> calls =
        [
            .. Enumerable.Repeat<Func<Task<Answer>>>(() => kenya.SubmitAsync(bench.NewRequest("KE", "NL"), end), 24),
            .. Enumerable.Repeat<Func<Task<Answer>>>(() => kenya.SubmitAsync(same, end), 4),
            .. Enumerable.Repeat<Func<Task<Answer>>>(() => kenya.SubmitAsync(JsonSerializer.SerializeToUtf8Bytes(disguised), end), 4),
            .. Enumerable.Repeat<Func<Task<Answer>>>(() => kenya.GetAsync("requests", end), 4),
            .. Enumerable.Repeat<Func<Task<Answer>>>(() => kenya.GetAsync("notices?after=1000000&wait=30", end), 24),
        ];
        return calls.Select(call => Task.Run(async () =>
        {
            while (!end.IsCancellationRequested)
            {
                try
                {
                    var answer = await call();
                    answers.AddOrUpdate($"{(int)answer.Status} {answer.Code}".TrimEnd(), 1, (_, count) => count + 1);
                    await Task.Delay(RoundTrip, end);
                }
                catch (OperationCanceledException)
                {
                    return;
                }
            }
        }));
    }
}
