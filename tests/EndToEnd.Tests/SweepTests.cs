using Azure;
using Azure.Data.Tables;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Client;
using RequestRouter.Local.Demo;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Notices;
using RequestRouter.Router.Storage;

namespace RequestRouter.EndToEnd.Tests;

/// <summary>The sweep mends what a crash can leave behind (DESIGN 3, rule 1).</summary>
public sealed class SweepTests(RouterFixture router) : IClassFixture<RouterFixture>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_request_that_was_stored_and_never_woken_is_delivered_all_the_same()
    {
        var received = router.Clock.GetUtcNow();
        var caseId = await UnwokenRequest.StoreAsync(router);

        await router.Clock.AdvanceAsync("P1D", default);

        var notice = await new Mailbox(router.Singapore).TakeAsync(told => told.CaseId == caseId.ToString(), Patience, default);
        Assert.Equal("submit-request", notice?.Communication?.Type);

        // The operator finds what was mended, and since when it had waited.
        using var operators = new RouterOperator(router);
        var swept = Assert.Single((await operators.GetAsync("operations/sweeps"))["sweeps"]!.AsArray().SelectMany(run => run!["woken"]!.AsArray()), woken => woken!["caseId"]!.GetValue<string>() == caseId.ToString());
        Assert.Equal((1, received), (swept!["rows"]!.GetValue<int>(), swept["since"]!.GetValue<DateTimeOffset>()));
    }

    [Fact]
    public async Task Notices_published_just_before_a_crash_are_told_once_though_the_router_was_away_for_hours()
    {
        string caseId = await SubmitAsync();
        await router.Clock.AdvanceAsync("PT0S", default);
        // More than the pages in which an inbox itself looks for a repetition.
        for (int i = 0; i < 3 * InboxPage.Size; i++)
        {
            await SubmitAsync();
        }

        await router.Clock.AdvanceAsync("PT0S", default);
        var lists = new StorageClients(new StorageSettings(router.Storage, null, null)).Tables.GetTableClient(Tables.Lists);
        await lists.UpdateEntityAsync(new TableEntity("NL", caseId) { ["published"] = 0, ["awaitsReader"] = true }, ETag.All, TableUpdateMode.Merge);
        await lists.AddEntityAsync(new TableEntity("NL", "~awaiting-NL-" + caseId)); // as if a step ago its own State's word had been awaited

        await router.Clock.AdvanceAsync("PT13H", default);

        Assert.False((await lists.GetEntityIfExistsAsync<TableEntity>("NL", "~awaiting-NL-" + caseId)).HasValue);
        Assert.True((await lists.GetEntityIfExistsAsync<TableEntity>("NL", "~awaiting-SG-" + caseId)).HasValue);

        Assert.NotEqual(0, (await lists.GetEntityAsync<TableEntity>("NL", caseId)).Value.GetInt32("published"));
        Assert.Single(await ToldAsync(), one => one.Notice.CaseId == caseId && one.Notice.Type == "request-received");
    }

    [Fact]
    public async Task A_clock_whose_orchestration_is_gone_still_reminds()
    {
        string caseId = (await router.Netherlands.SubmitAsync(Requests.New().Bytes(), default)).Body!["caseId"]!.GetValue<string>();
        await router.Clock.AdvanceAsync("PT0S", default);
        await router.Singapore.SayAsync(caseId, Says.Acknowledge("sg-1", "CA/1"), default);
        await router.Clock.AdvanceAsync("PT0S", default);
        await router.Netherlands.SayAsync(caseId, Says.AskStatus("nl-1", "How does it stand?"), default);
        await router.Clock.AdvanceAsync("PT0S", default);
        var procedure = (await router.Netherlands.ReadCaseAsync(caseId, default)).Body!["procedures"]!.AsArray()
            .Single(open => open!["kind"]!.GetValue<string>() == "status-inquiry");
        string instance = $"{caseId}:{procedure!["id"]!.GetValue<string>()}";
        Assert.Equal("Running", (await router.InstanceAsync(instance))["instance"]!["status"]!.GetValue<string>());
        await router.TerminateAsync(instance);

        await router.Clock.AdvanceAsync("P8D", default);

        var reminder = await new Mailbox(router.Singapore).TakeAsync(
            told => told.CaseId == caseId && told.Type == "status-inquiry-reminder", Patience, default);
        Assert.NotNull(reminder);
    }

    [Fact]
    public async Task What_a_case_tells_another_is_taken_in_once_though_its_wake_up_was_lost_and_it_is_told_again()
    {
        var preservation = (await router.Netherlands.SubmitAsync(AskingFor.APreservation().Bytes(), default)).Body!["caseId"]!.GetValue<string>();
        await router.Clock.AdvanceAsync("PT0S", default);
        var (id, request) = (CaseId.Parse(preservation), CaseId.From(StateCode.Parse("NL"), "told-by-hand"));
        var clients = new StorageClients(new StorageSettings(router.Storage, null, null));
        var cases = new CaseStore(clients, new BodyStore(clients), new CaseLists(clients));
        var telling = new Telling
        {
            CaseId = id,
            Origin = new RestsOn(request, 1, new string('a', 64)),
            CaseHash = new string('b', 64),
            Linked = new LinkedCase
            {
                Id = request,
                Kind = RequestKind.MutualAssistance,
                Requesting = StateCode.Parse("NL"),
                Requested = StateCode.Parse("SG"),
                Reference = "told-by-hand",
                Link = id,
                Items = [new LinkedItem(1, ItemState.Received)],
            },
            At = router.Clock.GetUtcNow(),
        };
        await cases.TellAsync(telling, default);
        await cases.TellAsync(telling, default);

        await router.Clock.AdvanceAsync("P1D", default);
        await cases.TellAsync(telling, default);
        await router.Clock.AdvanceAsync("P1D", default);

        Assert.Equal([request], (await cases.ReadAsync(id, default))!.Case.FollowUps);
        Assert.Single(await Ledgers.ReadAsync(router.Storage, preservation), entry => entry.Occurrence.Linked?.CaseId == request);
    }

    [Fact]
    public async Task A_later_word_of_a_case_is_never_taken_before_its_earlier_one()
    {
        var preservation = (await router.Netherlands.SubmitAsync(AskingFor.APreservation().Bytes(), default)).Body!["caseId"]!.GetValue<string>();
        await router.Clock.AdvanceAsync("PT0S", default);
        var request = (await router.Netherlands.SubmitAsync(AskingFor.TheDataPreservedIn(preservation).Bytes(), default)).Body!["caseId"]!.GetValue<string>();
        await router.Clock.AdvanceAsync("PT0S", default);
        await router.Netherlands.SayAsync(request, Words.NoLongerRequired(), default);
        await router.Clock.AdvanceAsync("PT0S", default);
        // As if the router had died before it told anything: it tells all of it again.
        var tables = new StorageClients(new StorageSettings(router.Storage, null, null)).Tables;
        await tables.GetTableClient(Tables.Cases).UpdateEntityAsync(new TableEntity(request, "case") { ["unpublished"] = "1,2" }, ETag.All, TableUpdateMode.Merge);
        await tables.GetTableClient(Tables.Lists).UpdateEntityAsync(new TableEntity("NL", request) { ["published"] = 0 }, ETag.All, TableUpdateMode.Merge);
        await router.Clock.AdvanceAsync("P1D", default);

        var told = (await Ledgers.ReadAsync(router.Storage, preservation)).Select(entry => entry.Occurrence.Linked?.Entry).OfType<int>();
        Assert.Equal([1, 2], told);
        Assert.Null(await Ledgers.FirstDifferenceAsync(router.Storage, preservation));
    }

    private async Task<IReadOnlyList<NumberedNotice>> ToldAsync()
    {
        var told = new Mailbox(router.Singapore);
        int before = -1;
        while (told.Received.Count > before)
        {
            before = told.Received.Count;
            await told.ReadAsync(default);
        }

        return [.. told.Received];
    }

    private async Task<string> SubmitAsync() =>
        (await router.Netherlands.SubmitAsync(Requests.New().Bytes(), default)).Body!["caseId"]!.GetValue<string>();
}
