using System.Diagnostics;
using System.Diagnostics.Metrics;
using Azure.Data.Tables;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging.Abstractions;
using RequestRouter.Local.Emulator;
using RequestRouter.Router.Audit.Checkpoints;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Operations;
using RequestRouter.Router.Storage;
using RequestRouter.Router.Triggers.Timer;

namespace RequestRouter.Benchmarks.Router;

/// <summary>
/// What a sweep asks of the storage where 100 cases are stored, and where 100,000 are (<c>SWEEP_CASES</c> for another number), of which the
/// same fifty are due: counted as the router counts itself, and timed. Fails where it asks for more.
/// </summary>
internal static class SweepBenchmarks
{
    private const int Due = 50;
    private const int Few = 100;
    private const int InATransaction = 100;

    private static readonly int Many = int.TryParse(Environment.GetEnvironmentVariable("SWEEP_CASES"), out int cases) ? cases : 100_000;

    private static readonly DateTimeOffset Now = new(2026, 11, 29, 12, 0, 0, TimeSpan.Zero);

    public static async Task RunAsync()
    {
        await using var azurite = await AzuriteServer.StartInMemoryAsync();
        var clients = new StorageClients(new StorageSettings(azurite.ConnectionString, null, null));
        foreach (string name in Tables.All)
        {
            await clients.Tables.CreateTableIfNotExistsAsync(name);
        }

        await StoreQuietAsync(clients, 0, Few);
        long few = await SweepAsync(clients, Few);
        await StoreQuietAsync(clients, Few, Many);
        long many = await SweepAsync(clients, Many);
        if (few != many)
        {
            throw new InvalidOperationException($"The sweep asks for more where more is stored: {few}, {many}.");
        }
    }

    /// <summary>Cases in which a limit runs far from now: a row each of the case, and of what is due.</summary>
    private static async Task StoreQuietAsync(StorageClients clients, int from, int to)
    {
        var ids = Enumerable.Range(from, to - from).Select(number => CaseId.From(StateCode.Parse("NL"), $"quiet {number}")).ToList();
        var (cases, due) = (clients.Tables.GetTableClient(Tables.Cases), clients.Tables.GetTableClient(Tables.Due));
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = 16 };
        await Parallel.ForEachAsync(ids, atOnce, async (id, cancel) => await cases.AddEntityAsync(CaseRowOf(id, Now.AddDays(30)), cancel));
        await Parallel.ForEachAsync(ids.Chunk(InATransaction).Index(), atOnce, async (minute, cancel) =>
        {
            string partition = DueCases.MinuteOf(Now.AddDays(30).AddMinutes(from + minute.Index));
            await due.SubmitTransactionAsync(minute.Item.Select(id => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity(partition, id.ToString()))), cancel);
        });
    }

    /// <summary>Calls of the storage by one sweep that finds fifty cases due, and in order.</summary>
    private static async Task<long> SweepAsync(StorageClients clients, int stored)
    {
        var clock = new StandingClock { At = Now };
        var due = new DueCases(clients, clock);
        for (int number = 0; number < Due; number++)
        {
            var id = CaseId.From(StateCode.Parse("SG"), $"due {number}");
            await clients.Tables.GetTableClient(Tables.Cases).UpsertEntityAsync(CaseRowOf(id, Now.AddDays(30)));
            await due.NoteAsync(id, Now, default);
        }

        clock.At = Now.AddHours(1);
        await using var bus = new ServiceBusClient("Endpoint=sb://127.0.0.1:1;SharedAccessKeyName=n;SharedAccessKey=k;UseDevelopmentEmulator=true");
        await using var wakeUps = new WakeUps(bus);
        var sweep = new SweepCases(
            new CaseStore(clients, new BodyStore(clients), new CaseLists(clients)), due, new QuarantineStore(clients), new SweepRuns(clients), wakeUps, new MovedCases(clients), clock, NullLogger<SweepCases>.Instance);
        using var calls = new StorageCalls();
        var watch = Stopwatch.StartNew();
        await sweep.Run(new TimerInfo(), default);
        Console.WriteLine($"{stored,9:N0} cases stored, {Due} due: {calls.Count} calls of the storage ({calls}), {watch.Elapsed.TotalMilliseconds:N0} ms");
        return calls.Count;
    }

    private static TableEntity CaseRowOf(CaseId id, DateTimeOffset dueAt) =>
        new(id.ToString(), CaseRow.Key) { ["unpublished"] = "", ["updatedAt"] = Now, ["dueAt"] = dueAt };

    private sealed class StandingClock : TimeProvider
    {
        public DateTimeOffset At { get; set; }

        public override DateTimeOffset GetUtcNow() => At;
    }

    /// <summary>What the router's own metric counts while this lives.</summary>
    private sealed class StorageCalls : IDisposable
    {
        private readonly MeterListener listener = new();
        private readonly SortedDictionary<string, long> byMethod = new(StringComparer.Ordinal);

        public StorageCalls()
        {
            listener.InstrumentPublished = (instrument, own) =>
            {
                if (instrument.Meter.Name == StorageMeter.MeterName)
                {
                    own.EnableMeasurementEvents(instrument);
                }
            };
            listener.SetMeasurementEventCallback<long>((_, count, tags, _) =>
            {
                lock (byMethod)
                {
                    string method = $"{tags[0].Value} {tags[1].Value}";
                    byMethod[method] = byMethod.GetValueOrDefault(method) + count;
                }
            });
            listener.Start();
        }

        public long Count => byMethod.Values.Sum();

        public override string ToString() => string.Join(", ", byMethod.Select(pair => $"{pair.Value} {pair.Key}"));

        public void Dispose() => listener.Dispose();
    }
}
