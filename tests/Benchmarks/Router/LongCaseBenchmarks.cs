using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;

namespace RequestRouter.Benchmarks.Router;

/// <summary>
/// From <c>POST /requests/{caseId}/communications</c> to the notice in the other State's inbox, one after the other: the first of
/// a case, the same case after 10,000 communications, and a new case on the storage as it is by then. The ratios tell how much of
/// the difference is the case's own length.
/// </summary>
internal static class LongCaseBenchmarks
{
    private const int Sample = 200;
    private const int Length = 10_000;
    private const int AtOnce = 16;

    public static async Task RunAsync()
    {
        await using var bench = await RouterBench.StartAsync();
        await TravelAsync(bench, await bench.OpenCaseAsync(), 0, Sample, 1);
        string caseId = await bench.OpenCaseAsync();
        var first = await TravelAsync(bench, caseId, 0, Sample, 1);
        Console.WriteLine($"communications 1 to {Sample} of a case: median {first:N1} ms");
        var watch = Stopwatch.StartNew();
        await TravelAsync(bench, caseId, Sample, Length - Sample, AtOnce);
        Console.WriteLine($"the next {Length - Sample}, {AtOnce} at once: {(Length - Sample) / watch.Elapsed.TotalSeconds:N0}/s");
        var last = await TravelAsync(bench, caseId, Length, Sample, 1);
        var other = await TravelAsync(bench, await bench.OpenCaseAsync(), 0, Sample, 1);
        Console.WriteLine($"communications {Length + 1} to {Length + Sample}: median {last:N1} ms   ratio to the first {last / first:N2}");
        Console.WriteLine($"communications 1 to {Sample} of a new case now: median {other:N1} ms   ratio of the long case to it {last / other:N2}");
    }

    /// <summary>Says something so many times, and gives the median time until Singapore has it, in milliseconds.</summary>
    private static async Task<double> TravelAsync(RouterBench bench, string caseId, int from, int count, int concurrency)
    {
        var arrivals = Enumerable.Range(from, count).ToDictionary(number => Id(caseId, number), _ => new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously));
        using var enough = new CancellationTokenSource(TimeSpan.FromMinutes(30));
        var reader = Task.Run(() => ReadAsync(bench, caseId, arrivals, enough.Token));
        var times = new double[count];
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = concurrency, CancellationToken = enough.Token }, async (place, cancellationToken) =>
        {
            string id = Id(caseId, from + place);
            long began = Stopwatch.GetTimestamp();
            var answer = await bench.Netherlands.SayAsync(
                caseId, new JsonObject { ["id"] = id, ["type"] = "supplement", ["addition"] = $"Log line {id} of the annex." }, cancellationToken);
            if (answer.Status != HttpStatusCode.Accepted)
            {
                throw new InvalidOperationException($"{(int)answer.Status}: {answer.Body}");
            }

            times[place] = Stopwatch.GetElapsedTime(began, await arrivals[id].Task.WaitAsync(cancellationToken)).TotalMilliseconds;
        });
        await reader;
        Array.Sort(times);
        return times[count / 2];
    }

    private static async Task ReadAsync(
        RouterBench bench, string caseId, Dictionary<string, TaskCompletionSource<long>> arrivals, CancellationToken cancellationToken)
    {
        int seen = 0;
        while (seen < arrivals.Count)
        {
            var inbox = await bench.Singapore.ReadInboxAsync(bench.Cursor, TimeSpan.FromSeconds(5), cancellationToken);
            long now = Stopwatch.GetTimestamp();
            foreach (var numbered in inbox.Notices.Where(numbered => numbered.Notice.CaseId == caseId && numbered.Notice.Communication?.Type == "supplement"))
            {
                arrivals[numbered.Notice.Communication!.Id].TrySetResult(now);
                seen++;
            }

            bench.Cursor = inbox.Cursor;
        }
    }

    /// <summary>A State uses an id once over all its cases.</summary>
    private static string Id(string caseId, int number) => $"{caseId}-{number:D5}";
}
