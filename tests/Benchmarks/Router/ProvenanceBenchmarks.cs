using System.Diagnostics;
using RequestRouter.Local.Client;
using RequestRouter.Router.Evidence;
using RequestRouter.Router.Storage;

namespace RequestRouter.Benchmarks.Router;

/// <summary>
/// What a long history costs: reading an item and its bytes, where it was made of 1,000 others one after the other, beside an item of its own; and the provenance
/// of both. The history is put into the storage as the router keeps it.
/// </summary>
internal static class ProvenanceBenchmarks
{
    private const int Ancestors = 1000;
    private const int Reads = 100;

    public static async Task RunAsync()
    {
        await using var bench = await RouterBench.StartAsync();
        string caseId = await bench.OpenCaseAsync();
        string first = await EvidenceBenchmarks.FurnishSmallAsync(bench.Singapore, caseId, "first");
        var store = new EvidenceStore(new StorageClients(new StorageSettings(bench.Storage, null, null)));
        var item = (await store.FindAsync(EvidenceId.Parse(first), default))!.Item;
        var before = item.Id;
        for (int number = 1; number <= Ancestors; number++)
        {
            var next = item with
            {
                Id = EvidenceId.Of(item.Id.CaseId, item.Declared.From, $"made {number}"),
                Declared = item.Declared with { Id = $"made {number}", DerivedFrom = [before] },
                Entries = 0,
                Head = null,
            };
            await store.TryAddAsync(next, new(CustodyAct.Declared, item.DeclaredAt, null), default);
            before = next.Id;
        }

        foreach (string path in new[] { "", "/content", "/provenance" })
        {
            int reads = path == "/provenance" ? Reads / 10 : Reads;
            var alone = await MedianAsync(bench.Netherlands, $"evidence/{first}{path}", reads);
            var last = await MedianAsync(bench.Netherlands, $"evidence/{before}{path}", reads);
            Console.WriteLine($"evidence{path}: of its own {alone.TotalMilliseconds:N1} ms, after {Ancestors:N0} others {last.TotalMilliseconds:N1} ms, ratio {last / alone:N2}");
        }
    }

    private static async Task<TimeSpan> MedianAsync(NationalSystem reader, string path, int reads)
    {
        var taken = new List<TimeSpan>();
        for (int number = 0; number < reads; number++)
        {
            long start = Stopwatch.GetTimestamp();
            using var answer = await reader.OpenAsync(path, default);
            answer.EnsureSuccessStatusCode();
            await answer.Content.ReadAsByteArrayAsync();
            taken.Add(Stopwatch.GetElapsedTime(start));
        }

        return taken.Order().ElementAt(reads / 2);
    }
}
