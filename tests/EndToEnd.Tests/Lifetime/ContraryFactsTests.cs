using System.Net;
using System.Text.Json.Nodes;
using RequestRouter.EndToEnd.Tests.Support;

namespace RequestRouter.EndToEnd.Tests.Lifetime;

/// <summary>A fact is recorded and remarked, never refused: the receipt says so, the timeline and the case keep it, and the other State is told.</summary>
public sealed class ContraryFactsTests(LifetimeFixture router) : StoryTests(router), IClassFixture<LifetimeFixture>
{
    [Fact]
    [LifecycleRows("X8", "X9", "X10", "X11", "X12", "X13", "X14", "X18", "X19")]
    public async Task A_fact_that_the_text_has_something_against_is_recorded_remarked_and_told()
    {
        foreach (var fact in ContraryFacts.All)
        {
            var story = await fact.Prepare(Router);
            int entries = await story.Entries();
            var said = fact.Says();

            var answer = await (fact.ByRequesting ? story.Requesting : story.Requested).SayAsync(story.CaseId, said, default);
            await Router.SettleAsync();

            Assert.Equal($"{fact.Row}: 202", $"{fact.Row}: {(int)answer.Status} {answer.Code}".TrimEnd());
            AssertRemarked(fact, Receipts.Of(answer)["remarks"]);
            Assert.Equal(entries + 1, await story.Entries());
            var other = fact.ByRequesting ? story.Requested : story.Requesting;
            string id = said["id"]!.GetValue<string>();
            var notice = await Router.InboxOf(other).TakeAsync(told => told.Communication?.Id == id, TimeSpan.FromSeconds(10), default);
            AssertRemarked(fact, notice!.Remarks);
            var timeline = (await other.ReadTimelineAsync(story.CaseId, 0, default)).Body!["entries"]!.AsArray();
            AssertRemarked(fact, timeline.Single(entry => entry!["occurrence"]!["communicationId"]?.GetValue<string>() == id)!["remarks"]);
            AssertRemarked(fact, (await other.ReadCaseAsync(story.CaseId, default)).Body!["remarks"]);
        }
    }

    [Fact]
    public async Task A_request_with_defects_is_told_them_and_is_delivered_with_their_list_where_its_State_insists()
    {
        var request = AskingFor.TwoRecords();
        request["content"]!.AsObject().Remove("use");

        var told = await Router.Netherlands.SubmitAsync(request.Bytes(), default);
        Assert.Equal((422, "CONTENT_INCOMPLETE"), ((int)told.Status, told.Code));
        Assert.Equal("40(15)(g)", told.Body!["failures"]![0]!["paragraph"]!.GetValue<string>());

        request["insist"] = true;
        var sent = await Router.Netherlands.SubmitAsync(request.Bytes(), default);
        await Router.SettleAsync();

        Assert.True(sent.Status == HttpStatusCode.Accepted, $"{sent.Status} {sent.Body}");
        Assert.Equal("/content/use", Receipts.Of(sent)["remarks"]![0]!["pointer"]!.GetValue<string>());
        string caseId = sent.Body!["caseId"]!.GetValue<string>();
        var notice = await Router.InboxOf(Router.Singapore).TakeAsync(n => n.CaseId == caseId && n.Type == "request-received", TimeSpan.FromSeconds(10), default);
        Assert.Equal(("CONTENT_INCOMPLETE", "40(15)(g)"), (notice!.Remarks![0]!["code"]!.GetValue<string>(), notice.Remarks[0]!["paragraph"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_preservation_is_delivered_with_its_defects_though_nobody_insists()
    {
        var request = AskingFor.TwoRecords();
        request["kind"] = "expedited-preservation";

        var sent = await Router.Netherlands.SubmitAsync(request.Bytes(), default);

        Assert.True(sent.Status == HttpStatusCode.Accepted, $"{sent.Status} {sent.Body}");
        Assert.Contains("42(3)(f)", Receipts.Of(sent)["remarks"]!.AsArray().Select(remark => remark!["paragraph"]!.GetValue<string>()));
    }

    private static void AssertRemarked(ForbiddenMove fact, JsonNode? remarks)
    {
        var remark = Assert.Single(remarks!.AsArray(), r => r!["code"]!.GetValue<string>() == fact.Code)!;
        Assert.Equal($"{fact.Row}: {fact.Citation}", $"{fact.Row}: {remark["paragraph"]}");
        Assert.NotEmpty(remark["title"]!.GetValue<string>());
    }
}
