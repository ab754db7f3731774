using System.Text.Json.Nodes;
using Azure;
using Azure.Data.Tables;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Client;
using RequestRouter.Local.Demo;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Storage;

namespace RequestRouter.EndToEnd.Tests.Operations;

/// <summary>Each way in which a case can stop is made on purpose, found by the operator's calls with its cause, and goes on once it is resubmitted.</summary>
[Collection(OperatedCollection.Name)]
public sealed class StuckCaseTests(OperatedRouter operated)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private RouterFixture Router => operated.Router;

    private RouterOperator Operator => operated.Operator;

    [Fact]
    public async Task A_request_that_nobody_woke_waits_unprocessed_and_is_delivered_once_it_is_resubmitted()
    {
        var caseId = await UnwokenRequest.StoreAsync(Router);
        await Router.Clock.AdvanceAsync("PT3M", default);

        var found = await Operator.FindStuckAsync(caseId.ToString(), "ahead=PT0S&cause=unprocessed&state=NL");
        Assert.Equal(["unprocessed in-request", $"orchestration-missing {caseId}"], Obstacles(found));
        Assert.Null(await Operator.FindStuckAsync(caseId.ToString(), "ahead=PT0S&cause=limit-overdue"));
        Assert.Null(await Operator.FindStuckAsync(caseId.ToString(), "ahead=PT0S&state=KE"));
        Assert.Null(found!["kind"]);

        Assert.Equal(["in-request"], Words(await ResubmitAsync(caseId.ToString()), "woken"));

        Assert.NotNull(await new Mailbox(Router.Singapore).TakeAsync(told => told.CaseId == caseId.ToString(), Patience, default));
        await GoesOnAsync(caseId.ToString());
    }

    [Fact]
    public async Task A_clock_whose_orchestration_was_ended_is_found_before_its_limit_and_runs_again()
    {
        var (caseId, instance) = await AskStatusAsync();
        await Router.TerminateAsync(instance);
        await Router.Clock.AdvanceAsync("PT2M", default);

        // Nothing else of the case would be looked at: its next limit is far away.
        var due = new StorageClients(new StorageSettings(Router.Storage, null, null)).Tables.GetTableClient(Tables.Due);
        await foreach (var row in due.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"RowKey eq {caseId}")))
        {
            await due.DeleteEntityAsync(row);
        }

        Assert.Equal([$"orchestration-failed {instance}"], Obstacles(await Operator.FindStuckAsync(caseId)));
        Assert.Equal([instance], Words(await ResubmitAsync(caseId), "started"));

        await GoesOnAsync(caseId);
        await RemindsAsync(caseId);
    }

    [Fact]
    public async Task A_clock_whose_orchestration_is_gone_is_found_where_its_limit_is_near_and_where_it_is_overdue()
    {
        var (caseId, instance) = await AskStatusAsync();
        await Router.TerminateAsync(instance);
        await Router.Clock.AdvanceAsync("PT0S", default);
        await Router.PurgeAsync(instance);
        await Router.Clock.AdvanceAsync("PT2M", default);

        Assert.Equal([$"orchestration-missing {instance}"], Obstacles(await Operator.FindStuckAsync(caseId, "ahead=P8D&cause=orchestration-missing")));

        await Router.Clock.AdvanceAsync("P8D", default);
        var found = await Operator.FindStuckAsync(caseId, "ahead=PT0S&cause=limit-overdue");
        Assert.Contains(Obstacles(found), obstacle => obstacle.StartsWith("limit-overdue status-inquiry-", StringComparison.Ordinal));
        Assert.Contains($"orchestration-missing {instance}", Obstacles(found));

        Assert.Equal([instance], Words(await ResubmitAsync(caseId), "started"));
        await RemindsAsync(caseId);
        await GoesOnAsync(caseId);
    }

    [Fact]
    public async Task A_case_that_was_suspended_stands_still_and_is_resumed()
    {
        string caseId = await Router.SubmitAsync();
        await Router.SuspendAsync(caseId);
        await Router.Singapore.SayAsync(caseId, Says.Acknowledge("sg-suspended", "CA/1"), default);
        await Router.Clock.AdvanceAsync("PT3M", default);

        string[] obstacles = Obstacles(await Operator.FindStuckAsync(caseId));
        Assert.Equal(2, obstacles.Length);
        Assert.Contains($"orchestration-suspended {caseId}", obstacles);
        Assert.Contains(obstacles, obstacle => obstacle.StartsWith("unprocessed in-sg-", StringComparison.Ordinal));

        Assert.Equal([caseId], Words(await ResubmitAsync(caseId), "resumed"));
        await GoesOnAsync(caseId);
        Assert.Equal("under-review", (await Operator.GetAsync($"operations/cases/{caseId}"))["state"]!.GetValue<string>());
    }

    [Fact]
    public async Task Notices_that_are_not_known_to_be_published_are_published_once_the_case_is_resubmitted()
    {
        string caseId = await Router.SubmitAsync();
        var lists = new StorageClients(new StorageSettings(Router.Storage, null, null)).Tables.GetTableClient(Tables.Lists);
        await lists.UpdateEntityAsync(new TableEntity("NL", caseId) { ["published"] = 0 }, ETag.All, TableUpdateMode.Merge);
        await Router.Clock.AdvanceAsync("PT3M", default);

        Assert.Equal(["unpublished "], Obstacles(await Operator.FindStuckAsync(caseId)));
        await ResubmitAsync(caseId);

        await GoesOnAsync(caseId);
        Assert.NotEqual(0, (await lists.GetEntityAsync<TableEntity>("NL", caseId)).Value.GetInt32("published"));
    }

    [Fact]
    public async Task What_a_fault_set_aside_is_found_as_held_and_goes_on_once_it_is_released()
    {
        string caseId = await Router.SubmitAsync();
        await Router.SuspendAsync(caseId);
        await Router.Singapore.SayAsync(caseId, Says.Acknowledge("sg-held", "CA/1"), default);
        await Router.Clock.AdvanceAsync("PT3M", default);
        var table = new StorageClients(new StorageSettings(Router.Storage, null, null)).Tables.GetTableClient(Tables.Cases);
        string row = InboundRowId.Of(StateCode.Parse("SG"), "sg-held");
        byte[] sound = (await table.GetEntityAsync<TableEntity>(caseId, row)).Value.GetBinary("d0");
        await table.UpdateEntityAsync(new TableEntity(caseId, row) { ["d0"] = "no JSON"u8.ToArray() }, ETag.All);
        await ResubmitAsync(caseId);

        Assert.Equal([$"held {row}"], Obstacles(await Operator.FindStuckAsync(caseId)));
        Assert.Equal([row], Words(await ResubmitAsync(caseId), "held"));

        await table.UpdateEntityAsync(new TableEntity(caseId, row) { ["d0"] = sound }, ETag.All);
        Assert.Equal(200, (int)(await Operator.PostAsync($"operations/quarantine/{caseId}.{row}/release")).Status);
        await Router.Clock.AdvanceAsync("PT0S", default);
        await GoesOnAsync(caseId);
        Assert.Equal("under-review", (await Operator.GetAsync($"operations/cases/{caseId}"))["state"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_an_operator_changes_stands_in_a_record_with_who_and_when_also_where_nothing_came_of_it()
    {
        string caseId = await Router.SubmitAsync();
        await ResubmitAsync(caseId);
        string absent = $"nl-{new string('a', 26)}";
        Assert.Equal(404, (int)(await Operator.PostAsync($"operations/cases/{absent}/resubmission")).Status);
        Assert.Equal(404, (int)(await Operator.PostAsync("operations/dead-letters/wake-ups.4711/resubmission")).Status);

        using var auditor = new RouterOperator(Router, "auditor");
        var act = Assert.Single((await auditor.GetAsync($"operations/acts?about={caseId}"))["acts"]!.AsArray())!;
        Assert.Equal(("case-resubmitted", "operator@router.example.org", "done"), (Text(act, "kind"), Text(act, "by"), Text(act, "outcome")));
        Assert.Equal(Router.Clock.GetUtcNow(), act["at"]!.GetValue<DateTimeOffset>());
        Assert.Equal("nothing-found", Text(Assert.Single((await auditor.GetAsync($"operations/acts?about={absent}"))["acts"]!.AsArray())!, "outcome"));
        Assert.Equal("nothing-found", Text(Assert.Single((await auditor.GetAsync("operations/acts?about=wake-ups.4711"))["acts"]!.AsArray())!, "outcome"));
    }

    [Fact]
    public async Task A_message_that_nobody_can_take_is_counted_among_the_dead_of_its_queue_and_stays_where_it_fails_again()
    {
        await using var bus = new Azure.Messaging.ServiceBus.ServiceBusClient(Router.BusConnection);
        await using var sender = bus.CreateSender("submissions");
        string[] before = await DeadAsync();
        var since = Router.Clock.GetUtcNow();
        await sender.SendMessageAsync(new("signed by nobody"));
        JsonNode queue;
        do
        {
            await Router.Clock.AdvanceAsync("PT1M", default);
            queue = (await Operator.GetAsync("operations/queues"))["queues"]!.AsArray().Single(one => Text(one!, "name") == "submissions")!;
        }
        while (queue["deadLetters"]!.GetValue<int>() == before.Length);

        Assert.Equal(0, queue["messages"]!.GetValue<int>());
        Assert.True(queue["oldestDeadLetterAt"]!.GetValue<DateTimeOffset>() <= Router.Clock.GetUtcNow());
        Assert.True(before.Length > 0 || queue["oldestDeadLetterAt"]!.GetValue<DateTimeOffset>() >= since - TimeSpan.FromMilliseconds(1)); // as AMQP tells it
        string id = Assert.Single((await DeadAsync()).Except(before));
        Assert.Equal("SIGNATURE_MISSING", (await Operator.PostAsync($"operations/dead-letters/{id}/resubmission")).Code);
        Assert.Equal("failed", Text(Assert.Single((await Operator.GetAsync($"operations/acts?about={id}"))["acts"]!.AsArray())!, "outcome"));
        Assert.Contains(id, await DeadAsync());
    }

    private async Task<string[]> DeadAsync() => [.. (await Operator.GetAsync("operations/dead-letters"))["deadLetters"]!.AsArray().Select(dead => Text(dead!, "id"))];

    /// <summary>A case in which the Netherlands waits for an answer of Singapore, with the instance of the clock.</summary>
    private async Task<(string CaseId, string Instance)> AskStatusAsync()
    {
        string caseId = await Router.SubmitAsync();
        await Router.Singapore.SayAsync(caseId, Says.Acknowledge($"sg-{caseId}", "CA/1"), default);
        await Router.Clock.AdvanceAsync("PT0S", default);
        await Router.Netherlands.SayAsync(caseId, Says.AskStatus($"nl-{caseId}", "How does it stand?"), default);
        await Router.Clock.AdvanceAsync("PT0S", default);
        var procedure = (await Router.Netherlands.ReadCaseAsync(caseId, default)).Body!["procedures"]!.AsArray().Single(open => Text(open!, "kind") == "status-inquiry");
        return (caseId, $"{caseId}:{Text(procedure!, "id")}");
    }

    private async Task RemindsAsync(string caseId)
    {
        await Router.Clock.AdvanceAsync("P8D", default);
        Assert.NotNull(await new Mailbox(Router.Singapore).TakeAsync(told => told.CaseId == caseId && told.Type == "status-inquiry-reminder", Patience, default));
    }

    private async Task<JsonObject> ResubmitAsync(string caseId)
    {
        var answer = await Operator.PostAsync($"operations/cases/{caseId}/resubmission");
        Assert.Equal(200, (int)answer.Status);
        await Router.Clock.AdvanceAsync("PT0S", default);
        return answer.Body!.AsObject();
    }

    private async Task GoesOnAsync(string caseId)
    {
        await Router.Clock.AdvanceAsync("PT2M", default);
        Assert.Empty(Obstacles(await Operator.GetAsync($"operations/cases/{caseId}")));
        Assert.Null(await Operator.FindStuckAsync(caseId));
    }

    private static string[] Obstacles(JsonNode? health) =>
        [.. Assert.IsType<JsonArray>(health?["obstacles"]).Select(obstacle => $"{Text(obstacle!, "cause")} {obstacle!["what"]}")];

    private static string[] Words(JsonNode node, string member) => [.. node[member]!.AsArray().Select(word => word!.GetValue<string>())];

    private static string Text(JsonNode node, string member) => node[member]!.GetValue<string>();
}
