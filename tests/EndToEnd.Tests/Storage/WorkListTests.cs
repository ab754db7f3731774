using RequestRouter.Convention.Tests;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Emulator;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Storage;

namespace RequestRouter.EndToEnd.Tests.Storage;

/// <summary>What waits for a State is read in the order in which it is due, by one query, however many cases there are.</summary>
public sealed class WorkListTests : IAsyncLifetime
{
    private AzuriteServer azurite = null!;
    private CountedStorage counted = null!;
    private CaseLists lists = null!;

    public async Task InitializeAsync()
    {
        azurite = await AzuriteServer.StartInMemoryAsync();
        counted = await CountedStorage.StartAsync(azurite.ConnectionString);
        var clients = new StorageClients(new StorageSettings(counted.ConnectionString, null, null));
        await new StorageSetup(clients).StartAsync(default);
        lists = new CaseLists(clients);
    }

    public async Task DisposeAsync()
    {
        await counted.DisposeAsync();
        await azurite.DisposeAsync();
    }

    [Fact]
    public async Task What_is_due_first_comes_first_page_by_page_and_for_the_State_that_is_awaited_alone()
    {
        var opened = Enumerable.Range(0, 7).Select(number => Opened($"case {number}", A.Monday.AddHours((number * 3) % 7))).ToList();
        await Task.WhenAll(opened.Select(@case => lists.NoteAsync(@case, 1, null, default)));

        var found = new List<CaseId>();
        WorkPlace? last = null;
        do
        {
            (var page, last) = await lists.ReadWorkAsync(A.SG, last, 3, default);
            found.AddRange(page);
        }
        while (last is not null);

        Assert.Equal(opened.OrderBy(@case => @case.ReceivedAt).Select(@case => @case.Id), found);
        Assert.Empty((await lists.ReadWorkAsync(A.NL, null, 3, default)).Cases);
    }

    [Fact]
    public async Task Who_has_spoken_is_awaited_no_more_and_the_other_is()
    {
        var received = Opened("case", A.Monday);
        await lists.NoteAsync(received, 1, null, default);
        var asked = Assert.IsType<Step>(Case.Advance(
            received, new Communicated(new AskInformation { Id = "q", From = A.SG, Authority = A.Central, CaseId = received.Id, Questions = ["Which account?"] }), A.Monday.AddHours(1), A.Register, Practice.Default)).After;

        await lists.NoteAsync(asked, 2, Snapshot(received), default);

        Assert.Empty((await lists.ReadWorkAsync(A.SG, null, 3, default)).Cases);
        Assert.Equal([received.Id], (await lists.ReadWorkAsync(A.NL, null, 3, default)).Cases);
    }

    [Fact]
    public async Task A_page_is_one_query_however_many_cases_wait()
    {
        await Task.WhenAll(Enumerable.Range(0, 300).Select(number => lists.NoteAsync(Opened($"case {number}", A.Monday.AddMinutes(number)), 1, null, default)));
        int before = counted.Calls.Count;

        Assert.Equal(25, (await lists.ReadWorkAsync(A.SG, null, 25, default)).Cases.Count);

        Assert.Equal(before + 1, counted.Calls.Count);
    }

    private static CaseSnapshot Snapshot(Case @case) => new() { Case = @case, ETag = default, Entries = 1, Archived = 0, Head = "", Unpublished = [], Listed = 1 };

    private static Case Opened(string reference, DateTimeOffset at) => Assert.IsType<Step>(
        Case.Advance(null, new Communicated(A.Request with { Reference = reference, Kind = RequestKind.MutualAssistance }), at, A.Register, Practice.Default)).After;
}
