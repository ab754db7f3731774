using System.Net;
using System.Text.Json.Nodes;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Client;

namespace RequestRouter.EndToEnd.Tests;

/// <summary>A body too large for a table row stands in a blob by its digest (DESIGN 3, rule 5), and nobody sees a difference.</summary>
[Collection(RouterCollection.Name)]
public sealed class LargeBodyTests(RouterFixture router)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_request_of_two_hundred_kilobytes_reaches_the_other_State_byte_for_byte()
    {
        var request = Requests.New();
        request["content"]!["facts"] = new string('é', 100_000);
        byte[] body = request.Bytes();

        var answer = await router.Netherlands.SubmitAsync(body, default);

        Assert.Equal(HttpStatusCode.Accepted, answer.Status);
        string caseId = answer.Body!["caseId"]!.GetValue<string>();
        var notice = await new Mailbox(router.Singapore).TakeAsync(told => told.CaseId == caseId, Patience, default);
        Assert.Equal(body, (await router.Singapore.FetchAsync(notice!.Communication!, default)).Body);
        Assert.Equal(HttpStatusCode.OK, (await router.Netherlands.SubmitAsync(body, default)).Status);
    }

    /// <summary>Preservation has the most to keep of an item: two clocks and the dates of each.</summary>
    [Fact]
    public async Task A_case_of_as_many_items_as_a_request_may_have_is_kept_whole_and_one_more_is_refused()
    {
        var request = Requests.New();
        request["kind"] = "expedited-preservation";
        request["content"]!["forKind"] = new JsonObject { ["need"] = "Logs are kept for thirty days", ["followUpIntended"] = true };
        var item = request["content"]!["items"]![0]!.AsObject();
        item["relation"] = "The attack came from there";
        request["content"]!["items"] = new JsonArray([.. Enumerable.Range(0, 301).Select(_ => item.DeepClone())]);
        var refused = await router.Netherlands.SubmitAsync(request.Bytes(), default);
        request["content"]!["items"]!.AsArray().RemoveAt(300);

        var answer = await router.Netherlands.SubmitAsync(request.Bytes(), default);
        Assert.True(answer.Status == HttpStatusCode.Accepted, $"{answer.Status} {answer.Body}");
        string caseId = answer.Body!["caseId"]!.GetValue<string>();
        await router.Clock.AdvanceAsync("PT0S", default);
        var now = router.Clock.GetUtcNow();
        var preserved = await router.Singapore.SayAsync(
            caseId,
            new JsonObject { ["id"] = $"sg-{caseId}", ["type"] = "report-preserved", ["effectiveAt"] = $"{now:O}", ["orderEnd"] = $"{now.AddDays(80):O}", ["secrecyKept"] = true, ["secrecyUntil"] = $"{now.AddDays(80):O}" },
            default);
        Assert.True(preserved.Status == HttpStatusCode.Accepted, $"{preserved.Status} {preserved.Body}");
        await router.Clock.AdvanceAsync("PT0S", default);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "/content/items"), (refused.Status, refused.Body!["failures"]![0]!["pointer"]!.GetValue<string>()));
        var seen = (await router.Netherlands.ReadCaseAsync(caseId, default)).Body!;
        Assert.Equal("effected", seen["state"]!.GetValue<string>());
        Assert.Equal(300, seen["items"]!.AsArray().Count);
        Assert.Equal(600, seen["procedures"]!.AsArray().Count);
    }
}
