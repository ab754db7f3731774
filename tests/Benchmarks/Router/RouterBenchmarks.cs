using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using RequestRouter.Local.Client;

namespace RequestRouter.Benchmarks.Router;

/// <summary>
/// From <c>POST /requests</c> to the notice in the other State's inbox, host and worker in processes of their own, Azurite on disk; then raw
/// writes to the same Azurite, and the ratio of the two rates.
/// </summary>
internal static class RouterBenchmarks
{
    public static async Task RunAsync()
    {
        await using var bench = await RouterBench.StartAsync();
        Console.WriteLine($"cold, 16 at once: {(await TravelAsync(bench, 100, 16)).Rate:N0} requests/s");
        Console.WriteLine($"warming up: {(await TravelAsync(bench, 1000, 64)).Rate:N0} requests/s");

        // What has become hot is compiled once more in the background, as soon as there is time.
        await Task.Delay(TimeSpan.FromSeconds(10));
        foreach (var (concurrency, count) in ((int, int)[])[(1, 100), (16, 400), (64, 800)])
        {
            var before = await bench.SpentAsync();
            var (rate, median, p99) = await TravelAsync(bench, count, concurrency);
            var after = await bench.SpentAsync();
            var raw = await RawWritesAsync(bench, count * 4, concurrency);
            Console.WriteLine($"POST to inbox, {concurrency,2} at once: {rate,6:N1} requests/s   median {median,7:N1} ms   p99 {p99,7:N1} ms");
            after.Print(before, count);
            Console.WriteLine($"   raw single writes to the same Azurite, {concurrency} at once: {raw:N0}/s   ratio {rate / raw:P0}");
        }
    }

    private static TaskCompletionSource<long> NewArrival() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Sends requests, so many under way at once, each until it stands in Singapore's inbox.</summary>
    /// <param name="pause">Between an arrival and the next request in its place.</param>
    internal static async Task<(double Rate, double Median, double P99)> TravelAsync(RouterBench bench, int count, int concurrency, TimeSpan pause = default)
    {
        var sent = new ConcurrentDictionary<string, long>();
        var arrived = new ConcurrentDictionary<string, TaskCompletionSource<long>>();
        using var enough = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        long cursor = bench.Cursor;
        using var reading = CancellationTokenSource.CreateLinkedTokenSource(enough.Token);
        var reader = Task.Run(async () =>
        {
            while (await TryReadAsync(bench, cursor, reading.Token) is { } inbox)
            {
                long now = Stopwatch.GetTimestamp();
                foreach (var numbered in inbox.Notices.Where(numbered => numbered.Notice.Communication?.Type == "submit-request"))
                {
                    arrived.GetOrAdd(numbered.Notice.CaseId!, _ => NewArrival()).TrySetResult(now);
                }

                cursor = inbox.Cursor;
            }
        });
        var bodies = Enumerable.Range(0, count).Select(_ => bench.NewRequest()).ToList();
        var gate = new SemaphoreSlim(concurrency);
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(bodies.Select(async body =>
        {
            await gate.WaitAsync(enough.Token);
            try
            {
                long began = Stopwatch.GetTimestamp();
                var answer = await bench.Netherlands.SubmitAsync(body, enough.Token);
                if (answer.Status != HttpStatusCode.Accepted)
                {
                    throw new InvalidOperationException($"{(int)answer.Status}: {answer.Body}");
                }

                string caseId = answer.Body!["caseId"]!.GetValue<string>();
                sent[caseId] = began;
                await arrived.GetOrAdd(caseId, _ => NewArrival()).Task.WaitAsync(enough.Token);
                await Task.Delay(pause, enough.Token);
            }
            finally
            {
                gate.Release();
            }
        }));
        var elapsed = watch.Elapsed;
        await reading.CancelAsync();
        await reader;
        double rate = count / elapsed.TotalSeconds;
        bench.Cursor = cursor;
        var times = sent.Select(pair => Stopwatch.GetElapsedTime(pair.Value, arrived[pair.Key].Task.Result).TotalMilliseconds).Order().ToList();
        return (rate, times[count / 2], times[count * 99 / 100]);
    }

    /// <summary>Null where it was told to stop.</summary>
    private static async Task<Inbox?> TryReadAsync(RouterBench bench, long cursor, CancellationToken stopping)
    {
        try
        {
            return await bench.Singapore.ReadInboxAsync(cursor, TimeSpan.FromSeconds(5), stopping);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>Single-entity adds to a table of their own, as many as the router wrote.</summary>
    private static async Task<double> RawWritesAsync(RouterBench bench, int count, int concurrency)
    {
        var table = await bench.NewTableAsync();
        var watch = Stopwatch.StartNew();
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = concurrency }, async (i, cancellationToken) =>
            await table.AddEntityAsync(new Azure.Data.Tables.TableEntity($"p{i}", "r") { ["d0"] = new byte[1024] }, cancellationToken));
        return count / watch.Elapsed.TotalSeconds;
    }
}
