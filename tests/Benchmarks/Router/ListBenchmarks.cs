using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;

namespace RequestRouter.Benchmarks.Router;

/// <summary>
/// <c>GET /requests</c> of a State that has few cases, and of the same State with 100,000 (<c>LIST_CASES</c> for another number): their rows
/// and those of the index are copies of those that the router wrote for one. Whatever is asked for, and however little of it there is, is found
/// by its keys; what has changed is asked for where nothing has, where one case has, and where all have.
/// </summary>
internal static class ListBenchmarks
{
    private const int InATransaction = 100;
    private const int Calls = 60;

    private static readonly int Cases = int.TryParse(Environment.GetEnvironmentVariable("LIST_CASES"), out int cases) ? cases : 100_000;

    public static async Task RunAsync()
    {
        await using var bench = await RouterBench.StartAsync();
        string caseId = await bench.OpenCaseAsync();
        var few = await MedianAsync(bench, "requests?limit=50");
        Console.WriteLine($"1 case, first page of 50: median {few:N1} ms");
        var table = bench.TableOf("Lists");
        // Its own row, and those of the index; what tells of its sort is there once for all.
        var rows = await table.QueryAsync<TableEntity>(row => row.PartitionKey == "NL").Where(row => row.RowKey.EndsWith(caseId, StringComparison.Ordinal)).ToListAsync();
        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(Enumerable.Range(0, Cases).Chunk(InATransaction / rows.Count), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (numbers, _) =>
            await table.SubmitTransactionAsync(numbers.SelectMany(number => rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, Copy(row, caseId, number)))), _));
        Console.WriteLine($"{Cases:N0} cases, {rows.Count} rows each, written in {watch.Elapsed.TotalSeconds:N0} s");
        string middle = CaseId.From(StateCode.Parse("NL"), $"copy {Cases / 2}").ToString();
        foreach (var (what, path) in new[]
        {
            ("first page of 50", "requests?limit=50"),
            ("a page from the middle", $"requests?limit=50&cursor={middle}"),
            ("awaiting the other State, first page", "requests?limit=50&awaiting=SG"),
            ("by its reference", $"requests?reference=copy%20{Cases / 2}"),
            ("awaiting the own State, of which there is none", "requests?limit=50&awaiting=me"),
            ("of its kind, first page", "requests?limit=50&kind=mutual-assistance"),
            ("of a kind of which there is none", "requests?limit=50&kind=extradition"),
            ("in a role in which there is none", "requests?limit=50&role=requested"),
            ("in a state in which there is none", "requests?limit=50&state=delivered"),
            ("awaiting the other State, of a kind of which there is none", "requests?limit=50&awaiting=SG&kind=extradition"),
            ("changed after a time after which nothing has", $"requests?limit=50&updatedAfter={DateTimeOffset.UtcNow.AddHours(1):yyyy-MM-dd'T'HH:mm:ss'Z'}"),
            ("changed since long ago, all of them", "requests?limit=50&updatedAfter=2001-01-01T00:00:00Z"),
            ("of its kind, changed since long ago", "requests?limit=50&kind=mutual-assistance&updatedAfter=2001-01-01T00:00:00Z"),
        })
        {
            var median = await MedianAsync(bench, path);
            Console.WriteLine($"{Cases:N0} cases, {what}: median {median:N1} ms   ratio to one case {median / few:N2}");
        }
    }

    private static TableEntity Copy(TableEntity row, string caseId, int number)
    {
        string reference = $"copy {number}", id = CaseId.From(StateCode.Parse("NL"), reference).ToString();
        var copy = new TableEntity(new Dictionary<string, object>(row.Where(column => column.Key is not ("odata.etag" or "Timestamp"))))
        {
            ["RowKey"] = row.RowKey.Replace(caseId, id, StringComparison.Ordinal),
        };
        if (copy.ContainsKey("reference"))
        {
            copy["reference"] = reference;
        }
        else
        {
            copy["RowKey"] = $"~reference-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(reference)))}-{id}";
        }

        return copy;
    }

    /// <summary>Of calls one after the other, in milliseconds; the first few are not counted.</summary>
    private static async Task<double> MedianAsync(RouterBench bench, string path)
    {
        var taken = new List<double>();
        for (int call = 0; call < Calls; call++)
        {
            var watch = Stopwatch.StartNew();
            var answer = await bench.Netherlands.GetAsync(path, default);
            taken.Add(watch.Elapsed.TotalMilliseconds);
            if ((int)answer.Status != 200)
            {
                throw new InvalidOperationException($"{path}: {answer.Status} {answer.Body}");
            }
        }

        return taken.Skip(Calls / 6).Order().ElementAt((Calls - (Calls / 6)) / 2);
    }
}
