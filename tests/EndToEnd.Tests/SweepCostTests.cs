using Azure.Data.Tables;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging.Abstractions;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Emulator;
using RequestRouter.Router.Audit.Checkpoints;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Operations;
using RequestRouter.Router.Storage;
using RequestRouter.Router.Triggers.Timer;

namespace RequestRouter.EndToEnd.Tests;

/// <summary>What the sweep costs follows what is due, not what is stored (DESIGN 3, rule 12).</summary>
public sealed class SweepCostTests : IAsyncLifetime
{
    private const int DueCount = 50;

    private static readonly DateTimeOffset Now = new(2026, 11, 28, 12, 0, 0, TimeSpan.Zero);

    private readonly StandingClock clock = new();
    private AzuriteServer azurite = null!;
    private CountedStorage counted = null!;
    private StorageClients clients = null!;

    public async Task InitializeAsync()
    {
        azurite = await AzuriteServer.StartAsync();
        counted = await CountedStorage.StartAsync(azurite.ConnectionString);
        clients = new StorageClients(new StorageSettings(counted.ConnectionString, null, null));
        foreach (string table in Tables.All)
        {
            await clients.Tables.CreateTableIfNotExistsAsync(table);
        }
    }

    public async Task DisposeAsync()
    {
        await counted.DisposeAsync();
        await azurite.DisposeAsync();
    }

    [Fact]
    public async Task The_same_cases_due_cost_the_same_calls_however_many_quiet_cases_are_stored()
    {
        await StoreQuietAsync(0, 100);
        long few = await SweepAsync();
        await StoreQuietAsync(100, 1500);
        long many = await SweepAsync();

        Assert.Equal(few, many);
        Assert.InRange(few, DueCount, (2 * DueCount) + 10);
        Assert.Equal(1, await SweepNothingAsync());
    }

    [Fact]
    public async Task A_case_found_in_order_is_looked_at_again_when_its_next_limit_has_elapsed()
    {
        var caseId = CaseId.From(StateCode.Parse("NL"), "a limit in thirty days");
        var limit = Now.AddDays(30);
        var cases = clients.Tables.GetTableClient(Tables.Cases);
        await cases.AddEntityAsync(new TableEntity(caseId.ToString(), CaseRow.Key) { ["unpublished"] = "", ["updatedAt"] = Now, ["dueAt"] = limit });
        var due = new DueCases(clients, clock);
        clock.At = Now;
        await due.NoteAsync(caseId, Now, default);

        clock.At = Now + TimeSpan.FromHours(1);
        await RunAsync();

        Assert.Empty(await due.ReadAsync(limit, default));
        var again = Assert.Single(await due.ReadAsync(limit + TimeSpan.FromMinutes(3), default));
        Assert.Equal((caseId, 1), (again.Key, again.Count()));
    }

    /// <summary>Calls of a sweep that finds fifty cases due and in order.</summary>
    private async Task<long> SweepAsync()
    {
        var due = new DueCases(clients, clock);
        clock.At = Now;
        for (int number = 0; number < DueCount; number++)
        {
            await due.NoteAsync(CaseId.From(StateCode.Parse("SG"), $"due {number}"), Now, default);
        }

        clock.At = Now + TimeSpan.FromHours(1);
        return await RunAsync();
    }

    private Task<long> SweepNothingAsync() => RunAsync();

    private async Task<long> RunAsync()
    {
        await using var bus = new ServiceBusClient("Endpoint=sb://127.0.0.1:1;SharedAccessKeyName=n;SharedAccessKey=k;UseDevelopmentEmulator=true");
        await using var wakeUps = new WakeUps(bus);
        long before = counted.Calls.Count;
        await new SweepCases(
            new CaseStore(clients, new BodyStore(clients), new CaseLists(clients)), new DueCases(clients, clock), new QuarantineStore(clients), new SweepRuns(clients), wakeUps, new MovedCases(clients), clock, NullLogger<SweepCases>.Instance)
            .Run(new TimerInfo(), default);
        return counted.Calls.Count - before;
    }

    /// <summary>Cases in which a limit runs far from now.</summary>
    private async Task StoreQuietAsync(int from, int to)
    {
        var table = clients.Tables.GetTableClient(Tables.Cases);
        var due = new DueCases(clients, clock);
        clock.At = Now;
        await Parallel.ForAsync(from, to, async (number, cancel) =>
        {
            var caseId = CaseId.From(StateCode.Parse("NL"), $"quiet {number}");
            await table.AddEntityAsync(new TableEntity(caseId.ToString(), CaseRow.Key) { ["unpublished"] = "", ["updatedAt"] = Now, ["dueAt"] = Now.AddDays(30) }, cancel);
            await due.NoteAsync(caseId, Now.AddDays(30), cancel);
        });
    }

    private sealed class StandingClock : TimeProvider
    {
        public DateTimeOffset At { get; set; }

        public override DateTimeOffset GetUtcNow() => At;
    }
}
