using System.Diagnostics;
using RequestRouter.Local.Emulator;
using RequestRouter.Local.Keys;
using RequestRouter.Router.Audit;
using RequestRouter.Router.Audit.Replays;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Security;
using RequestRouter.Router.Storage;

namespace RequestRouter.Benchmarks.Router;

/// <summary>
/// 10,000 cases (<c>REPLAY_CASES</c> for another number) decided again with every hash, signature and receipt verified, beside a raw read of the same rows;
/// and the same from memory, without the storage's part. Fails where the memory it holds grows with the number of cases.
/// </summary>
internal static class ReplayBenchmarks
{
    /// <summary>Cases that are replayed from memory.</summary>
    private const int InMemory = 1000;

    private const double MostGrowth = 16;

    private static readonly int Cases = int.TryParse(Environment.GetEnvironmentVariable("REPLAY_CASES"), out int cases) ? cases : 10_000;

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("requestrouter-replay-");
        await using var azurite = await AzuriteServer.StartInMemoryAsync();
        var settings = new StorageSettings(azurite.ConnectionString, null, null);
        using var stored = new StoredCases(new StorageClients(settings), new KeyFolder(folder.FullName));
        await stored.EnterPartiesAsync();
        var ids = new CaseId[Cases];
        await Parallel.ForEachAsync(Enumerable.Range(0, Cases), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (number, _) => ids[number] = (await stored.StoreAsync(number)).Id);
        var record = new CaseExport(StorageClients.ForReading(settings), new RouterKeySet([RouterKey.Of(stored.Signer.PublicKey, null)]));

        // Warm, also the storage's own pages.
        await ReplayAsync(record, ids.Take(100));
        var raw = await MeasureAsync("raw read of the same rows", () => ReadAsync(record, ids));
        var replay = await MeasureAsync("replay from the storage", () => ReplayAsync(record, ids));
        Console.WriteLine($"replay takes {replay.Seconds / raw.Seconds:N2} times the raw read, {replay.Cpu / raw.Cpu:N2} times its CPU; verifying and deciding alone {(replay.Cpu - raw.Cpu) / replay.Steps * 1e6:N0} microseconds a step");

        var kept = new KeptRecord(record);
        foreach (var id in ids.Take(InMemory))
        {
            await kept.KeepAsync(id);
        }

        for (int round = 0; round < 3; round++)
        {
            await MeasureAsync($"replay of {kept.Ids.Count:N0} from memory", () => ReplayAsync(kept, kept.Ids));
        }

        folder.Delete(recursive: true);
    }

    private static async Task<(double Seconds, double Cpu, long Steps)> MeasureAsync(string what, Func<Task<long>> run)
    {
        using var own = Process.GetCurrentProcess();
        var (watch, before) = (Stopwatch.StartNew(), own.TotalProcessorTime);
        long steps = await run();
        own.Refresh();
        var (seconds, cpu) = (watch.Elapsed.TotalSeconds, (own.TotalProcessorTime - before).TotalSeconds);
        Console.WriteLine($"{what,-36} {steps,9:N0} steps {seconds,8:N1} s {steps / seconds,9:N0} steps/s {steps / cpu,9:N0} steps/s per core (CPU {cpu:N1} s)");
        return (seconds, cpu, steps);
    }

    private static async Task<long> ReadAsync(CaseExport record, IEnumerable<CaseId> ids)
    {
        long steps = 0;
        foreach (var id in ids)
        {
            var snapshot = (await record.FindAsync(id, default))!;
            foreach (var state in new[] { snapshot.Case.Requesting, snapshot.Case.Requested })
            {
                await foreach (var change in record.ReadRegisterAsync(state, 2, default))
                {
                    _ = change;
                }
            }

            await foreach (var line in record.ReadLedgerAsync(snapshot, null, default))
            {
                steps += line is ExportedEntry ? 1 : 0;
            }
        }

        return steps;
    }

    private static async Task<long> ReplayAsync(ICaseRecord record, IEnumerable<CaseId> ids)
    {
        var replay = new CaseReplay(record);
        var (steps, done, few, peak) = (0L, 0, 0.0, 0.0);
        int tenth = Math.Max(Cases / 10, 1);
        foreach (var id in ids)
        {
            var found = await replay.RunAsync((await record.FindAsync(id, default))!, null, default);
            if (found.Verdict != ReplayVerdict.Identical || found.Replayed != found.Entries)
            {
                throw new InvalidOperationException($"Case {id}: {found.Verdict}, {found.Fault}");
            }

            steps += found.Replayed;
            if (++done == tenth)
            {
                (few, peak) = (Held(), Peak());
            }
        }

        if (done > tenth)
        {
            double many = Held();
            Console.WriteLine($"memory held after {tenth:N0} cases {few:N1} MiB, after {done:N0} {many:N1} MiB; most that the process had since it began {peak:N0} MiB and {Peak():N0} MiB");
            if (many - few > MostGrowth)
            {
                throw new InvalidOperationException("The memory that a replay holds grows with its cases.");
            }
        }

        return steps;
    }

    private static double Peak() => Process.GetCurrentProcess().PeakWorkingSet64 / 1024.0 / 1024;

    private static double Held() => GC.GetTotalMemory(forceFullCollection: true) / 1024.0 / 1024;

    /// <summary>What was read of some cases, kept.</summary>
    private sealed class KeptRecord(ICaseRecord from) : ICaseRecord
    {
        private readonly Dictionary<CaseId, CaseSnapshot> snapshots = [];
        private readonly Dictionary<CaseId, List<ExportLine>> lines = [];
        private readonly Dictionary<StateCode, List<ExportedChange>> changes = [];

        public IReadOnlyCollection<CaseId> Ids => snapshots.Keys;

        public async Task KeepAsync(CaseId id)
        {
            var snapshot = (await from.FindAsync(id, default))!;
            snapshots[id] = snapshot;
            lines[id] = await from.ReadLedgerAsync(snapshot, null, default).ToListAsync();
            foreach (var state in new[] { snapshot.Case.Requesting, snapshot.Case.Requested }.Where(state => !changes.ContainsKey(state)))
            {
                changes[state] = await from.ReadRegisterAsync(state, 1, default).ToListAsync();
            }
        }

        public Task<CaseSnapshot?> FindAsync(CaseId caseId, CancellationToken cancellationToken) => Task.FromResult<CaseSnapshot?>(snapshots[caseId]);

        public Task<StoredEntry?> FindEntryAsync(CaseId caseId, int number, CancellationToken cancellationToken) => from.FindEntryAsync(caseId, number, cancellationToken);

        public IAsyncEnumerable<ExportedChange> ReadRegisterAsync(StateCode state, int first, CancellationToken cancellationToken) => changes[state].Where(change => change.Change.Number >= first).ToAsyncEnumerable();

        public IReadOnlyList<ExportLine> Head(CaseSnapshot snapshot, StateCode? reader, DateTimeOffset at) => from.Head(snapshot, reader, at);

        public IAsyncEnumerable<ExportLine> ReadLedgerAsync(CaseSnapshot snapshot, StateCode? reader, CancellationToken cancellationToken) => lines[snapshot.Case.Id].ToAsyncEnumerable();
    }
}
