using Azure.Data.Tables;
using RequestRouter.Convention;
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
        var request = Requests.New();
        string reference = request["reference"]!.GetValue<string>();
        var caseId = CaseId.From(StateCode.Parse("NL"), reference);
        byte[] body = request.Bytes();
        var clients = new StorageClients(new StorageSettings(router.Storage, null, null));
        await new CaseStore(clients, new BodyStore(clients)).ReceiveAsync(
            new InboundCommunication
            {
                CaseId = caseId,
                RowId = InboundRowId.Request,
                From = StateCode.Parse("NL"),
                Authority = AuthorityId.Parse("central-authority"),
                CommunicationId = reference,
                Type = "submit-request",
                Digest = Digest.Of(body),
                Body = body,
                Signature = "as received",
                ReceivedAt = router.Clock.GetUtcNow(),
                Receipt = "as given",
            },
            isLong: false,
            default);

        await router.Clock.AdvanceAsync("P1D", default);

        var notice = await new Mailbox(router.Singapore).TakeAsync(told => told.CaseId == caseId.ToString(), Patience, default);
        Assert.Equal("submit-request", notice?.Communication?.Type);
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
        var cases = new StorageClients(new StorageSettings(router.Storage, null, null)).Tables.GetTableClient(Tables.Cases);
        var row = (await cases.GetEntityAsync<TableEntity>(caseId, "case")).Value;
        await cases.UpdateEntityAsync(new TableEntity(caseId, "case") { ["unpublished"] = "1" }, row.ETag, TableUpdateMode.Merge);

        await router.Clock.AdvanceAsync("PT13H", default);

        Assert.Equal("", (await cases.GetEntityAsync<TableEntity>(caseId, "case")).Value.GetString("unpublished"));
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
