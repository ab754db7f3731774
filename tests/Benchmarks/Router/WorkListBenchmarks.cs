using System.Diagnostics;
using Azure.Data.Tables;

namespace RequestRouter.Benchmarks.Router;

/// <summary>
/// <c>GET /work</c> of a State for which one case waits, and of the same State with 100,000 (<c>WORK_CASES</c> for another number), all due at other times and with
/// references of their own: the keys of the work list and the rows of the cases are copies of those that the router wrote for one. The storage is in memory.
/// </summary>
internal static class WorkListBenchmarks
{
    private const int InATransaction = 100;
    private const int KeysOfACase = 4;
    private const int Calls = 60;

    private static readonly int Cases = int.TryParse(Environment.GetEnvironmentVariable("WORK_CASES"), out int cases) ? cases : 100_000;

    public static async Task RunAsync()
    {
        await using var bench = await RouterBench.StartAsync(inMemory: true);
        string caseId = await bench.OpenCaseAsync();
        Console.WriteLine($"1 case waits: median {await MedianAsync(bench, "work", 1):N1} ms");
        var (lists, stored) = (bench.TableOf("Lists"), bench.TableOf("Cases"));
        var work = await lists.QueryAsync<TableEntity>(row => row.PartitionKey == "SG" && row.RowKey.CompareTo("~work-") > 0 && row.RowKey.CompareTo("~work.") < 0).FirstAsync();
        var found = (await stored.GetEntityAsync<TableEntity>(caseId, "case")).Value;
        long dueAt = long.Parse(work.RowKey.Split('-')[1], System.Globalization.CultureInfo.InvariantCulture);
        var copies = Enumerable.Range(1, Cases).Select(number => (Id: CaseId.From(StateCode.Parse("NL"), $"copy {number}").ToString(), Due: dueAt + (number * TimeSpan.TicksPerMinute), Reference: $"NL-{number:D6}")).ToList();
        var eight = new ParallelOptions { MaxDegreeOfParallelism = 8 };
        await Parallel.ForEachAsync(copies.Chunk(InATransaction / KeysOfACase), eight, async (some, _) =>
            await lists.SubmitTransactionAsync(some.SelectMany(KeysOf).Select(key => new TableTransactionAction(TableTransactionActionType.Add, key)), _));
        await Parallel.ForEachAsync(copies, eight, async (copy, _) => await stored.AddEntityAsync(Copy(found, copy.Id, "case"), _));
        string middle = new DateTimeOffset(copies[Cases / 2].Due, TimeSpan.Zero).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);
        foreach (var (what, path, least) in new[]
        {
            ("first page of 25", "work", 25), ("first page of 50", "work?limit=50", 50), ("a page from the middle", $"work?cursor={copies[Cases / 2].Due:D19}-{copies[Cases / 2].Id}", 25),
            ("of one role and kind", "work?role=requested&kind=mutual-assistance", 25), ("of a kind of which there is none", "work?kind=extradition", 0), ("due before a time", $"work?dueBefore={middle}", 25),
            ("by one reference", $"work?reference={Uri.EscapeDataString(copies[Cases / 2].Reference)}", 1), ("by the end of one reference", $"work?reference={copies[Cases / 2].Reference[^6..]}", 1), ("by what all references begin with", "work?reference=nl", 25),
        })
        {
            Console.WriteLine($"{Cases:N0} cases wait, {what}: median {await MedianAsync(bench, path, least):N1} ms");
        }

        Console.WriteLine($"{Cases:N0} cases wait, counted: median {await MedianAsync(() => CountAsync(bench)):N1} ms");

        IEnumerable<TableEntity> KeysOf((string Id, long Due, string Reference) copy)
        {
            string[] words = [.. Enumerable.Range(0, 2).Select(number => Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes(string.Join(' ', copy.Reference.Split('-').Skip(number)))))];
            foreach (string key in (string[])[$"~work-{copy.Due:D19}", $"~due-requested.mutual-assistance-{copy.Due:D19}", .. words.Select(word => $"~word-{word}")])
            {
                yield return new("SG", $"{key}-{copy.Id}") { ["role"] = "requested", ["kind"] = "mutual-assistance", ["reference"] = copy.Reference };
            }
        }

        using var browser = await bench.BrowserAsync();
        Console.WriteLine($"{Cases:N0} cases wait, the console's page of 25, with counts: median {await MedianAsync(() => LookAsync(browser)):N1} ms");
    }

    private static async Task CountAsync(RouterBench bench)
    {
        var answer = await bench.Singapore.GetAsync("work/counts", default);
        if (answer.Body?["all"]?["number"]?.GetValue<int>() != Math.Min(1000, Cases + 1))
        {
            throw new InvalidOperationException($"{answer.Status} {answer.Body}");
        }
    }

    private static async Task LookAsync(HttpClient browser)
    {
        string page = await browser.GetStringAsync("/console/work");
        if (page.Split("/console/cases/nl-").Length <= 25)
        {
            throw new InvalidOperationException(page);
        }
    }

    private static TableEntity Copy(TableEntity row, string partition, string key) =>
        new(new Dictionary<string, object>(row.Where(column => column.Key is not ("odata.etag" or "Timestamp")))) { ["PartitionKey"] = partition, ["RowKey"] = key };

    /// <param name="least">Cases that each page must hold.</param>
    private static Task<double> MedianAsync(RouterBench bench, string path, int least) => MedianAsync(async () =>
    {
        var answer = await bench.Singapore.GetAsync(path, default);
        if ((int)answer.Status != 200 || answer.Body!["cases"]!.AsArray().Count < least)
        {
            throw new InvalidOperationException($"{path}: {answer.Status} {answer.Body}");
        }
    });

    /// <summary>Of calls one after the other, in milliseconds; the first few are not counted.</summary>
    private static async Task<double> MedianAsync(Func<Task> call)
    {
        var taken = new List<double>();
        for (int number = 0; number < Calls; number++)
        {
            var watch = Stopwatch.StartNew();
            await call();
            taken.Add(watch.Elapsed.TotalMilliseconds);
        }

        return taken.Skip(Calls / 6).Order().ElementAt((Calls - (Calls / 6)) / 2);
    }
}
