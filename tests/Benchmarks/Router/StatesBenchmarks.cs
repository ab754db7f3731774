using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using RequestRouter.Benchmarks.Router.Year;
using RequestRouter.Convention.Text.Values;
using RequestRouter.Local.Client;
using RequestRouter.Local.Demo;
using RequestRouter.Local.States;

namespace RequestRouter.Benchmarks.Router;

/// <summary>
/// As many States as are to become Parties, 193 or <c>STATES</c>, each with one request to each other or to <c>STATES_ASKED</c> of them, 37,056 in all: whether each stands in the inbox of the State
/// that is asked, once, and in no other; and what a request costs at the beginning and at the end, each tenth until all of it was read. Operations tell growth here, and not the time: Azurite takes longer for each row the more it holds. In one tenth there may be more sweeps than in another.
/// </summary>
internal static class StatesBenchmarks
{
    private const int Parts = 10;

    /// <summary>Requests under way at once, 64 or <c>STATES_AT_ONCE</c>: with few the storage keeps up, and nothing is looked at again because it took long.</summary>
    private static readonly int AtOnce = int.TryParse(Environment.GetEnvironmentVariable("STATES_AT_ONCE"), out int atOnce) ? atOnce : 64;

    private static readonly int States = int.TryParse(Environment.GetEnvironmentVariable("STATES"), out int states) ? states : 193;

    /// <summary>How many others each State asks; all of them by default.</summary>
    private static readonly int Asked = int.TryParse(Environment.GetEnvironmentVariable("STATES_ASKED"), out int asked) ? asked : States - 1;

    public static async Task RunAsync()
    {
        await using var bench = await RouterBench.StartAsync(inMemory: true);
        var watch = Stopwatch.StartNew();
        var systems = new List<NationalSystem>([bench.Netherlands, bench.Singapore, bench.Kenya]);
        foreach (var code in StateCode.All.Where(code => code.ToString() != "EU" && ExampleStates.All.All(example => example.Code != code.ToString())).Take(States - systems.Count))
        {
            var system = bench.SystemOf(ExampleStates.Singapore with { Code = code.ToString(), Name = $"State {code}", FurtherDemands = [] });
            await bench.EnterAsync(system);
            systems.Add(system);
        }

        Console.WriteLine($"{systems.Count} States entered in {watch.Elapsed.TotalSeconds:N0} s");
        await RouterBenchmarks.TravelAsync(bench, 300, 16); // what the first requests need is compiled and cached
        var inboxes = systems.Select(system => new StateInbox(system)).ToList();
        foreach (var inbox in inboxes)
        {
            await inbox.SkipAsync();
        }

        // Each State's requests are spread over the whole.
        var pairs = Enumerable.Range(1, Math.Min(Asked, systems.Count - 1)).SelectMany(distance => systems.Select((from, number) => (From: from, To: systems[(number + distance) % systems.Count]))).ToList();
        var asked = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        var each = new List<double>();
        foreach (var part in pairs.Chunk((pairs.Count + Parts - 1) / Parts))
        {
            var before = await bench.SpentAsync();
            PeakMemory.Reset(bench.Host);
            watch.Restart();
            await Parallel.ForEachAsync(part, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (pair, _) => asked[await SubmitAsync(pair.From, pair.To)] = pair.To.State.Code);
            while (inboxes.Sum(inbox => inbox.Asked.Count) < asked.Count)
            {
                await Task.Delay(TimeSpan.FromSeconds(1)); // reading is not what is measured
                await Parallel.ForEachAsync(inboxes, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (inbox, _) => await inbox.ReadAsync());
            }

            var after = await bench.SpentAsync();
            each.Add((Effort.RoutersOf(after) - Effort.RoutersOf(before)) / (double)part.Length);
            Console.WriteLine($"requests {asked.Count,6:N0}: {each[^1],5:N1} operations of the router's tables each, {part.Length / watch.Elapsed.TotalSeconds,6:N1}/s   memory {string.Join("  ", PeakMemory.Of(bench.Host).Select(one => $"{one.Key} {one.Value:N0} MiB"))}");
            after.Print(before, part.Length);
        }

        var told = inboxes.SelectMany(inbox => inbox.Asked.Select(caseId => (caseId, inbox.State))).ToLookup(one => one.caseId, one => one.State);
        int wrong = asked.Count(one => !told[one.Key].SequenceEqual([one.Value])) + told.Count(one => !asked.ContainsKey(one.Key));
        Console.WriteLine($"{systems.Count} States, {asked.Count:N0} requests, {wrong} of them not once in the right inbox and in no other; operations of the second half to those of the first {each.Skip(Parts / 2).Sum() / each.Take(Parts / 2).Sum():N2}");
        if (wrong > 0)
        {
            throw new InvalidOperationException("Some requests are not where they belong.");
        }
    }

    private static async Task<string> SubmitAsync(NationalSystem from, NationalSystem to)
    {
        var request = SampleRequest.Named("stored-data.en.json").Json;
        request["from"] = from.State.Code;
        request["to"] = to.State.Code;
        request["reference"] = $"{from.State.Code}-{to.State.Code}-1";
        var answer = await from.SubmitAsync(JsonSerializer.SerializeToUtf8Bytes<JsonNode>(request), default);
        return answer.Status == HttpStatusCode.Accepted ? answer.Body!["caseId"]!.GetValue<string>() : throw new InvalidOperationException($"{(int)answer.Status}: {answer.Body}");
    }
}
