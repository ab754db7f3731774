using Azure;
using Azure.Data.Tables;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Emulator;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Storage;

namespace RequestRouter.EndToEnd.Tests.Storage;

/// <summary>Lists of cases and the index behind them: what is found is what there is, and what it costs follows what is found.</summary>
public sealed class CaseListsTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2026, 11, 29, 9, 0, 0, TimeSpan.Zero);
    private static readonly StateCode NL = StateCode.Parse("NL"), SG = StateCode.Parse("SG"), KE = StateCode.Parse("KE");
    private static readonly StateCode[] States = [NL, SG, KE];
    private static readonly RequestKind[] Kinds = [RequestKind.MutualAssistance, RequestKind.Extradition, RequestKind.ExpeditedPreservation];
    private static readonly ItemState[] Standings = [ItemState.Received, ItemState.UnderReview, ItemState.Granted, ItemState.Refused];

    private AzuriteServer azurite = null!;
    private CountedStorage counted = null!;
    private CaseLists lists = null!;

    public async Task InitializeAsync()
    {
        azurite = await AzuriteServer.StartInMemoryAsync();
        counted = await CountedStorage.StartAsync(azurite.ConnectionString);
        lists = await NewAsync();
    }

    public async Task DisposeAsync()
    {
        await counted.DisposeAsync();
        await azurite.DisposeAsync();
    }

    [Fact]
    public async Task Every_filter_finds_what_it_means_whatever_happened_to_the_cases()
    {
        var random = new Random(20261129);
        var stored = new Dictionary<CaseId, (Case Case, int Entries, int Noted)>();
        var unsure = new HashSet<CaseId>();
        for (int step = 0; step < 200; step++)
        {
            var known = stored.Values.ElementAtOrDefault(random.Next(40));
            var next = Changed(known.Case ?? New($"case {step}", random), random, Start.AddSeconds(random.Next(step + 1)));
            int entries = known.Entries + 1;

            // A turn that is lost after its write is not noted at all, or for one State alone; the next one may know so, or not.
            bool isLost = step % 9 == 4, isHalf = step % 9 == 7 && known.Case is not null && known.Noted == known.Entries;
            if (isHalf)
            {
                await LoseOneStateAsync(known.Case!, next, entries, known.Noted);
                unsure.Add(next.Id);
            }
            else if (!isLost)
            {
                await lists.NoteAsync(next, entries, Snapshot(known.Case, known.Entries, known.Noted), default);
                unsure.Remove(next.Id);
            }

            stored[next.Id] = (next, entries, isLost ? known.Noted : entries);
        }

        foreach (var (id, (@case, entries, noted)) in stored)
        {
            if (noted < entries || unsure.Contains(id))
            {
                await lists.NoteAsync(@case, entries, Snapshot(@case, entries, 0), default);
            }
        }

        foreach (var filter in Filters(random))
        {
            foreach (var reader in States)
            {
                var meant = stored.Values.Select(one => one.Case).Where(@case => IsMeant(@case, reader, filter)).Select(@case => @case.Id).Order();
                Assert.Equal(meant, await ReadAllAsync(reader, filter, 3 + random.Next(20)));
            }
        }
    }

    [Fact]
    public async Task Each_filter_that_finds_nothing_asks_once_however_many_cases_there_are()
    {
        await NoteManyAsync(40, RequestKind.MutualAssistance);

        foreach (var filter in new[]
        {
            new CaseFilter { Kind = RequestKind.Extradition },
            new CaseFilter { Role = CaseRole.Requested },
            new CaseFilter { State = AggregateState.Parse("granted") },
            new CaseFilter { UpdatedAfter = Start.AddDays(1) },
            new CaseFilter { Awaiting = KE },
            new CaseFilter { Awaiting = SG, Kind = RequestKind.Extradition },
            new CaseFilter { Reference = "nobody's" },
        })
        {
            int before = counted.Calls.Count;

            var page = await lists.ReadAsync(NL, filter, null, 50, default);

            Assert.Empty(page.Cases);
            Assert.Null(page.Cursor);
            string call = Assert.Single(counted.Calls.Skip(before));
            Assert.Contains("RowKey gt '~", call, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_step_is_one_write_in_the_list_of_each_party_whatever_stands_in_its_index()
    {
        var @case = New("one write", new Random(1)) with { State = AggregateState.Parse("received"), UpdatedAt = Start };
        await lists.NoteAsync(@case, 1, null, default);
        var later = @case with { State = AggregateState.Parse("under-review"), UpdatedAt = Start.AddDays(1), Procedures = [] };
        int calls = counted.Calls.Count;

        await lists.NoteAsync(later, 2, Snapshot(@case, 1, 1), default);

        Assert.Equal(2, counted.Calls.Count - calls);
        Assert.All(counted.Calls.Skip(calls), call => Assert.Contains("$batch", call, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_noted_of_a_later_step_stays()
    {
        var first = New("late", new Random(2)) with { State = AggregateState.Parse("received"), UpdatedAt = Start };
        var second = first with { State = AggregateState.Parse("granted"), UpdatedAt = Start.AddHours(1) };
        await lists.NoteAsync(second, 2, Snapshot(first, 1, 0), default);

        await lists.NoteAsync(first, 1, null, default);

        Assert.Equal([first.Id], await ReadAllAsync(first.Requesting, new() { State = second.State }, 9));
        Assert.Empty(await ReadAllAsync(first.Requesting, new() { State = first.State }, 9));
        Assert.Equal(2, await lists.ReadPublishedAsync(first.Id, default));
    }

    [Fact]
    public async Task Where_conditions_together_are_met_seldom_a_page_ends_and_the_next_goes_on()
    {
        lists = await NewAsync(mostLookedAt: 20);
        await NoteManyAsync(30, RequestKind.MutualAssistance);
        var rare = New("rare", new Random(3)) with { Kind = RequestKind.Extradition, Requesting = NL, Requested = SG, Procedures = [Waiting(SG)], State = AggregateState.Parse("received"), UpdatedAt = Start };
        await lists.NoteAsync(rare, 1, null, default);
        var filter = new CaseFilter { Awaiting = SG, Kind = RequestKind.Extradition };

        var pages = new List<CaseList> { await lists.ReadAsync(NL, filter, null, 50, default) };
        while (pages[^1].Cursor is { } cursor && pages.Count < 9)
        {
            pages.Add(await lists.ReadAsync(NL, filter, cursor, 50, default));
        }

        Assert.Equal(2, pages.Count);
        Assert.Equal([rare.Id], pages.SelectMany(page => page.Cases).Select(listed => listed.CaseId));
    }

    private async Task<CaseLists> NewAsync(int mostLookedAt = 500)
    {
        var clients = new StorageClients(new StorageSettings(counted.ConnectionString, null, null));
        await clients.Tables.CreateTableIfNotExistsAsync(Tables.Lists);
        return new CaseLists(clients) { MostLookedAt = mostLookedAt };
    }

    /// <summary>Cases of NL to SG that await SG.</summary>
    private Task NoteManyAsync(int count, RequestKind kind) => Task.WhenAll(Enumerable.Range(0, count).Select(number => lists.NoteAsync(
        New($"many {number}", new Random(number)) with { Kind = kind, Requesting = NL, Requested = SG, Procedures = [Waiting(SG)], State = AggregateState.Parse("received"), UpdatedAt = Start },
        1, null, default)));

    /// <summary>As a router that dies between its two writes: the step is noted for the State that did not open the case and not for the one that did.</summary>
    private async Task LoseOneStateAsync(Case before, Case after, int entries, int noted)
    {
        var table = new TableServiceClient(counted.ConnectionString).GetTableClient(Tables.Lists);
        string opener = before.Id.Opener.ToString();
        var kept = await table.QueryAsync<TableEntity>(row => row.PartitionKey == opener).Where(row => row.RowKey.EndsWith(before.Id.ToString(), StringComparison.Ordinal)).ToListAsync();
        await lists.NoteAsync(after, entries, Snapshot(before, entries - 1, noted), default);
        var written = await table.QueryAsync<TableEntity>(row => row.PartitionKey == opener).Where(row => row.RowKey.EndsWith(before.Id.ToString(), StringComparison.Ordinal)).ToListAsync();
        foreach (var row in written.ExceptBy(kept.Select(one => one.RowKey), row => row.RowKey))
        {
            await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All);
        }

        foreach (var row in kept)
        {
            await table.UpsertEntityAsync(row, TableUpdateMode.Replace);
        }
    }

    private async Task<IReadOnlyList<CaseId>> ReadAllAsync(StateCode reader, CaseFilter filter, int limit)
    {
        var found = new List<CaseId>();
        CaseId? after = null;
        do
        {
            var page = await lists.ReadAsync(reader, filter, after, limit, default);
            Assert.InRange(page.Cases.Count, 0, limit);
            found.AddRange(page.Cases.Select(listed => listed.CaseId));
            after = page.Cursor;
        }
        while (after is not null);
        return found;
    }

    private static IEnumerable<CaseFilter> Filters(Random random)
    {
        yield return new();
        for (int number = 0; number < 40; number++)
        {
            yield return new()
            {
                Role = random.Next(3) == 0 ? (CaseRole)random.Next(2) : null,
                Kind = random.Next(3) == 0 ? Kinds[random.Next(Kinds.Length)] : null,
                State = random.Next(3) == 0 ? new AggregateState(Standings[random.Next(Standings.Length)], false) : null,
                Awaiting = random.Next(3) == 0 ? States[random.Next(States.Length)] : null,
                UpdatedAfter = random.Next(3) == 0 ? Start.AddSeconds(random.Next(200)) : null,
                Reference = random.Next(8) == 0 ? $"case {random.Next(20)}" : null,
            };
        }
    }

    private static bool IsMeant(Case @case, StateCode reader, CaseFilter filter) =>
        ListedCaseRow.Parties(@case).Contains(reader)
        && (filter.Role is not { } role || role == (@case.Requesting == reader ? CaseRole.Requesting : CaseRole.Requested))
        && (filter.Kind is not { } kind || kind == @case.Kind)
        && (filter.State is not { } state || state == @case.State)
        && (filter.Awaiting is not { } awaited || @case.Procedures.Any(procedure => procedure.Awaiting == awaited))
        && (filter.UpdatedAfter is not { } updated || @case.UpdatedAt > updated)
        && (filter.Reference is not { } reference || @case.Reference == reference);

    private static CaseSnapshot? Snapshot(Case? @case, int entries, int noted) => @case is null ? null
        : new() { Case = @case, ETag = ETag.All, Entries = entries, Archived = 0, Head = "", Unpublished = [], Listed = noted };

    private static Case New(string reference, Random random)
    {
        var requesting = States[random.Next(States.Length)];
        return new()
        {
            Id = CaseId.From(requesting, reference),
            Kind = Kinds[random.Next(Kinds.Length)],
            Requesting = requesting,
            Requested = States[(Array.IndexOf(States, requesting) + 1 + random.Next(2)) % States.Length],
            Reference = reference,
            Regime = new LegalRegime(RegimeKind.Convention),
            Items = [],
            ReceivedAt = Start,
        };
    }

    private static Case Changed(Case @case, Random random, DateTimeOffset at) => @case with
    {
        Kind = random.Next(10) == 0 ? Kinds[random.Next(Kinds.Length)] : @case.Kind,
        State = new AggregateState(Standings[random.Next(Standings.Length)], false),
        UpdatedAt = at,
        Procedures = [.. new[] { @case.Requesting, @case.Requested }.Where(_ => random.Next(2) == 0).Select(Waiting)],
    };

    private static Procedure Waiting(StateCode awaited) => new() { Id = "status-inquiry-1", Kind = "status-inquiry", Awaiting = awaited, OpenedAt = Start, Limits = [new Limit("answer", Start.AddDays(1), true)], Citation = Citation.Practice };
}
