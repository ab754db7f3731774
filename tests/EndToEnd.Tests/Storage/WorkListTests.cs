using RequestRouter.Convention.Tests;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Emulator;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Storage;

namespace RequestRouter.EndToEnd.Tests.Storage;

/// <summary>What waits for a State is read in the order in which it is due, by one query, however many cases there are.</summary>
public sealed class WorkListTests : IAsyncLifetime
{
    private StorageClients clients = null!;
    private AzuriteServer azurite = null!;
    private CountedStorage counted = null!;
    private CaseLists lists = null!;
    private WorkIndex index = null!;

    public async Task InitializeAsync()
    {
        azurite = await AzuriteServer.StartInMemoryAsync();
        counted = await CountedStorage.StartAsync(azurite.ConnectionString);
        clients = new StorageClients(new StorageSettings(counted.ConnectionString, null, null));
        await new StorageSetup(clients).StartAsync(default);
        lists = new CaseLists(clients);
        index = new WorkIndex(clients);
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
            (var page, last) = await index.ReadAsync(A.SG, new(), last, 3, default);
            found.AddRange(page);
        }
        while (last is not null);

        Assert.Equal(opened.OrderBy(@case => @case.ReceivedAt).Select(@case => @case.Id), found);
        Assert.Empty((await index.ReadAsync(A.NL, new(), null, 3, default)).Cases);
    }

    [Fact]
    public async Task Who_has_spoken_is_awaited_no_more_and_the_other_is()
    {
        var received = Opened("case", A.Monday);
        await lists.NoteAsync(received, 1, null, default);
        var asked = Assert.IsType<Step>(Case.Advance(
            received, new Communicated(new AskInformation { Id = "q", From = A.SG, Authority = A.Central, CaseId = received.Id, Questions = ["Which account?"] }), A.Monday.AddHours(1), A.Register, Practice.Default)).After;

        await lists.NoteAsync(asked, 2, Snapshot(received), default);

        Assert.Empty((await index.ReadAsync(A.SG, new(), null, 3, default)).Cases);
        Assert.Equal([received.Id], (await index.ReadAsync(A.NL, new(), null, 3, default)).Cases);
    }

    [Fact]
    public async Task A_page_is_one_query_however_many_cases_wait()
    {
        await Task.WhenAll(Enumerable.Range(0, 300).Select(number => lists.NoteAsync(Opened($"case {number}", A.Monday.AddMinutes(number)), 1, null, default)));
        int before = counted.Calls.Count;

        Assert.Equal(25, (await index.ReadAsync(A.SG, new(), null, 25, default)).Cases.Count);

        Assert.Equal(before + 1, counted.Calls.Count);
    }

    [Fact]
    public async Task A_filter_finds_the_one_case_among_hundreds_that_are_due_before_it_by_as_few_calls()
    {
        await Task.WhenAll(Enumerable.Range(0, 300).Select(number => lists.NoteAsync(Opened($"case {number}", A.Monday.AddMinutes(number)), 1, null, default)));
        var one = Opened("preserve", A.Monday.AddDays(9), RequestKind.ExpeditedPreservation);
        await lists.NoteAsync(one, 1, null, default);
        int before = counted.Calls.Count;

        var ofKind = await index.ReadAsync(A.SG, new() { Kind = RequestKind.ExpeditedPreservation }, null, 25, default);
        var ofRole = await index.ReadAsync(A.SG, new() { Role = CaseRole.Requesting }, null, 25, default);

        Assert.Equal([one.Id], ofKind.Cases);
        Assert.Null(ofKind.Last);
        Assert.Empty(ofRole.Cases);
        Assert.Equal(before + 3, counted.Calls.Count);
    }

    [Fact]
    public async Task Several_kinds_of_one_role_come_in_the_order_in_which_they_are_due_page_by_page()
    {
        var opened = Enumerable.Range(0, 9).Select(number => Opened($"case {number}", A.Monday.AddHours(number * 5 % 9), number % 3 == 0 ? RequestKind.ExpeditedPreservation : RequestKind.MutualAssistance)).ToList();
        await Task.WhenAll(opened.Select(@case => lists.NoteAsync(@case, 1, null, default)));
        var due = opened.Select(@case => (@case.Id, DueAt: @case.WaitingFor(A.SG)[0].Limits[^1].At)).OrderBy(one => one.DueAt).ThenBy(one => one.Id.ToString(), StringComparer.Ordinal).ToList();
        var filter = new WorkFilter { Role = CaseRole.Requested, DueFrom = due[2].DueAt, DueBefore = due[7].DueAt };

        var found = new List<CaseId>();
        WorkPlace? last = null;
        do
        {
            (var page, last) = await index.ReadAsync(A.SG, filter, last, 2, default);
            found.AddRange(page);
        }
        while (last is not null);

        Assert.Equal(due[2..7].Select(one => one.Id), found);
        Assert.Equal(new WorkCount(5, false), await index.CountAsync(A.SG, filter, default));
    }

    [Fact]
    public async Task A_count_that_ends_says_that_there_may_be_more()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(number => lists.NoteAsync(Opened($"case {number}", A.Monday.AddDays(number * 3)), 1, null, default)));
        var due = (await index.ReadAsync(A.SG, new(), null, 9, default)).Cases;
        var now = Opened("case 1", A.Monday.AddDays(3)).WaitingFor(A.SG)[0].Limits[^1].At;
        var three = new WorkIndex(clients) { MostCounted = 3 };

        var counted = await WorkCounts.ReadAsync(index, A.SG, new(), now, default);
        var ended = await WorkCounts.ReadAsync(three, A.SG, new(), now, default);

        Assert.Equal((4, new WorkCounts(new(4, false), new(1, false), new(3, false))), (due.Count, counted));
        Assert.Equal(new WorkCounts(new(3, true), new(1, false), new(3, true)), ended);
    }

    [Theory]
    [InlineData("SG/2026-17", "sg 2026")]
    [InlineData("SG/2026-17", "17")]
    [InlineData("SG/2026-17", "2026-17")]
    [InlineData("Ärzte 5/ß", "ä")]
    [InlineData("２０２６-17", "2026")]
    [InlineData("a b c d e f g h i j", "a b c")]
    [InlineData("a b c d e f g h i j", "j")]
    public async Task A_case_is_found_by_the_beginning_of_a_word_of_its_reference(string reference, string searched)
    {
        var one = Opened(reference, A.Monday);
        await Task.WhenAll(new[] { one, Opened("other", A.Monday) }.Select(@case => lists.NoteAsync(@case, 1, null, default)));

        Assert.Equal([one.Id], (await index.SearchAsync(A.SG, new() { Role = CaseRole.Requested }, searched, null, 25, default)).Cases);
        Assert.Empty((await index.SearchAsync(A.SG, new() { Role = CaseRole.Requesting }, searched, null, 25, default)).Cases);
        Assert.Empty((await index.SearchAsync(A.NL, new(), searched, null, 25, default)).Cases);
        Assert.Empty((await index.SearchAsync(A.SG, new(), "7", null, 25, default)).Cases);
        Assert.Empty((await index.SearchAsync(A.SG, new(), "-", null, 25, default)).Cases);
    }

    [Fact]
    public async Task A_search_gives_each_case_once_page_by_page_and_none_that_waits_no_more()
    {
        var opened = Enumerable.Range(0, 7).Select(number => Opened($"A-A/{number}", A.Monday.AddHours(number))).ToList();
        await Task.WhenAll(opened.Select(@case => lists.NoteAsync(@case, 1, null, default)));
        await lists.NoteAsync(Assert.IsType<Step>(Case.Advance(
            opened[3], new Communicated(new AskInformation { Id = "q", From = A.SG, Authority = A.Central, CaseId = opened[3].Id, Questions = ["Which account?"] }), A.Monday.AddHours(9), A.Register, Practice.Default)).After, 2, Snapshot(opened[3]), default);

        var found = new List<CaseId>();
        WordPlace? last = null;
        do
        {
            (var page, last) = await index.SearchAsync(A.SG, new(), "a", last, 2, default);
            found.AddRange(page);
        }
        while (last is not null);

        Assert.Equal(opened.Where(@case => @case != opened[3]).Select(@case => @case.Id), found);
    }

    private static CaseSnapshot Snapshot(Case @case) => new() { Case = @case, ETag = default, Entries = 1, Archived = 0, Head = "", Unpublished = [], Listed = 1 };

    private static Case Opened(string reference, DateTimeOffset at, RequestKind kind = RequestKind.MutualAssistance)
    {
        var opened = Case.Advance(null, new Communicated(A.Request with { Reference = reference }), at, A.Register, Practice.Default);
        return Assert.IsType<Step>(opened).After with { Kind = kind };
    }
}
