using System.Text.Json.Nodes;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Client;
using RequestRouter.Local.Demo;
using RequestRouter.Local.States;

namespace RequestRouter.EndToEnd.Tests.Operations;

/// <summary>What reaches States and what does not, as an operator sees and steers it.</summary>
[Collection(OperatedCollection.Name)]
public sealed class DeliveryTests(OperatedRouter operated)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private RouterFixture Router => operated.Router;

    private RouterOperator Operator => operated.Operator;

    [Fact]
    public async Task Notices_to_a_paused_State_are_kept_back_and_come_in_their_order_when_it_is_resumed()
    {
        var singapore = new Mailbox(Router.Singapore);
        await Router.Clock.AdvanceAsync("PT1M", default);
        var begun = Router.Clock.GetUtcNow();
        Assert.Equal(404, (int)(await Operator.PostAsync("operations/deliveries/SG/resumption")).Status);
        Assert.Equal(400, (int)(await Operator.PostAsync("operations/deliveries/SG/pause", [])).Status);
        Assert.Equal(404, (int)(await Operator.PostAsync("operations/deliveries/PT/pause", new() { ["reason"] = "No entry" })).Status);

        var paused = await Operator.PostAsync("operations/deliveries/SG/pause", new() { ["reason"] = "Its system repeats every notice" });
        Assert.Equal(200, (int)paused.Status);
        Assert.Equal(200, (int)(await Operator.PostAsync("operations/deliveries/SG/pause", new() { ["reason"] = "Once more" })).Status);
        string[] cases = [await Router.SubmitAsync(), await Router.SubmitAsync(), await Router.SubmitAsync()];
        await Router.Netherlands.SayAsync(cases[0], Says.NoLongerRequired($"nl-{cases[0]}", "Solved"), default);
        await Router.Clock.AdvanceAsync("PT1H", default);

        // The State is told, and nothing after that; its cases are there all the same, and the other State has its notices.
        Assert.NotNull(await singapore.TakeAsync(notice => notice.Type == "deliveries-paused", Patience, default));
        await singapore.ReadAsync(default);
        Assert.DoesNotContain(singapore.Received, numbered => cases.Contains(numbered.Notice.CaseId));
        Assert.Equal(200, (int)(await Router.Singapore.ReadCaseAsync(cases[1], default)).Status);
        Assert.NotNull(await new Mailbox(Router.Netherlands).TakeAsync(notice => notice.CaseId == cases[0], Patience, default));
        Assert.Equal(0, (await Operator.PostAsync("operations/inboxes/SG/refill")).Body!["missing"]!.GetValue<int>());
        foreach (string caseId in cases)
        {
            Assert.Null(await Operator.FindStuckAsync(caseId));
        }

        var listed = Assert.Single((await Operator.GetAsync("operations/deliveries"))["paused"]!.AsArray())!;
        Assert.Equal(("SG", "Its system repeats every notice", "operator@router.example.org"), (Text(listed, "state"), Text(listed, "reason"), Text(listed, "by")));
        int held = listed["held"]!.GetValue<int>();
        Assert.True(held >= 4, $"{held}");

        var resumed = await Operator.PostAsync("operations/deliveries/SG/resumption");
        Assert.Equal(held, resumed.Body!["sent"]!.GetValue<int>());
        await Router.Clock.AdvanceAsync("PT0S", default);
        await singapore.ReadAsync(default);
        var came = singapore.Received.Where(numbered => cases.Contains(numbered.Notice.CaseId)).Select(numbered => numbered.Notice).ToList();
        Assert.Equal(held, came.Count);
        Assert.Equal(cases, came.Select(notice => notice.CaseId).Distinct());
        Assert.Equal(came.Count, came.Select(notice => notice.Id).Distinct().Count());
        Assert.Equal(cases[0], came[^1].CaseId);

        string next = await Router.SubmitAsync();
        Assert.NotNull(await singapore.TakeAsync(notice => notice.CaseId == next, Patience, default));
        var acts = (await Operator.GetAsync("operations/acts?about=SG"))["acts"]!.AsArray().Where(act => act!["at"]!.GetValue<DateTimeOffset>() >= begun).ToList();
        Assert.Equal(
            ["deliveries-paused done", "deliveries-paused done", "deliveries-resumed done", "deliveries-resumed nothing-found", "inbox-refilled done"],
            acts.Select(act => $"{Text(act!, "kind")} {Text(act!, "outcome")}").Order(StringComparer.Ordinal));
        Assert.Contains(acts, act => act!["reason"]?.GetValue<string>() == "Its system repeats every notice");
    }

    [Fact]
    public async Task A_State_that_reads_neither_its_inbox_nor_its_subscription_is_found()
    {
        // Kenya has read nothing so far; the Netherlands asks it for something.
        var request = Requests.New();
        request["to"] = "KE";
        request["content"]!["language"] = "en";
        string caseId = (await Router.Netherlands.SubmitAsync(request.Bytes(), default)).Body!["caseId"]!.GetValue<string>();
        await Router.Clock.AdvanceAsync("PT0S", default);
        var told = Router.Clock.GetUtcNow();
        await Router.Clock.AdvanceAsync("P3D", default);

        var found = await InboxAsync("unread=P2D");
        Assert.True(found!["last"]!.GetValue<long>() >= 1);
        Assert.Equal(0, found["readTo"]!.GetValue<long>());
        Assert.Equal(told, found["unreadSince"]!.GetValue<DateTimeOffset>());
        Assert.True(found["subscribed"]!.GetValue<int>() >= 1);
        Assert.Equal("P3D", Text(found, "unread"));
        Assert.Null(await InboxAsync("unread=P4D"));

        // Who asks for what never was has read nothing by it; who asks for what comes after the last has read it.
        await Router.Kenya.ReadInboxAsync(4711, TimeSpan.Zero, default);
        Assert.NotNull(await InboxAsync("unread=P2D"));
        long last = (await InboxAsync("state=KE"))!["last"]!.GetValue<long>();
        await Router.Kenya.ReadInboxAsync(last, TimeSpan.Zero, default);
        Assert.Null(await InboxAsync("unread=P2D"));
        var read = await InboxAsync("state=KE");
        Assert.Equal(last, read!["readTo"]!.GetValue<long>());
        Assert.Null(read["unread"]);

        async Task<JsonNode?> InboxAsync(string query) =>
            (await Operator.GetAsync($"operations/inboxes?{query}"))["inboxes"]!.AsArray().SingleOrDefault(inbox => Text(inbox!, "state") == "KE");
    }

    [Fact]
    public async Task A_key_near_its_end_is_told_with_whether_another_takes_over()
    {
        Assert.Empty((await Operator.GetAsync("operations/keys"))["keys"]!.AsArray());
        var end = Router.Clock.GetUtcNow().AddDays(50);
        var entry = RegisterEntry.Of(ExampleStates.Kenya, Router.Keys);
        entry["authorities"]![0]!["keys"]![0]!["validTo"] = end.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");
        var answer = await Router.Kenya.RegisterAsync(entry, default);
        Assert.True(answer.Status is System.Net.HttpStatusCode.OK, $"{answer.Body}");

        var key = Assert.Single((await Operator.GetAsync("operations/keys?within=P60D"))["keys"]!.AsArray())!;
        Assert.Equal(("KE", true, false), (Text(key, "state"), key["signs"]!.GetValue<bool>(), key["isReplaced"]!.GetValue<bool>()));
        Assert.Empty((await Operator.GetAsync("operations/keys?within=P40D"))["keys"]!.AsArray());
    }

    private static string Text(JsonNode node, string member) => node[member]!.GetValue<string>();
}
