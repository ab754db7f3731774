using System.Net;
using System.Text.Json.Nodes;
using RequestRouter.EndToEnd.Tests.Support;

namespace RequestRouter.EndToEnd.Tests;

/// <summary>A territory with a central authority of its own is addressed by its name (40(12)(a)), and an amendment that a Party accepted stands in its register (66(4)).</summary>
public sealed class TerritoryTests(RouterFixture router) : IClassFixture<RouterFixture>
{
    private const string Island = "Outer Island";

    [Fact]
    public async Task What_is_addressed_to_a_territory_is_told_as_its_own_and_another_name_before_anything_is_sent()
    {
        await EnterAsync();
        var submitted = await router.Netherlands.SubmitAsync(To(Island), default);
        Assert.Equal(HttpStatusCode.Accepted, submitted.Status);
        string caseId = submitted.Body!["caseId"]!.GetValue<string>();
        string elsewhere = (await router.Netherlands.SubmitAsync(Requests.New().Bytes(), default)).Body!["caseId"]!.GetValue<string>();
        await router.Clock.AdvanceAsync("PT0S", default);

        var inbox = (await router.Singapore.ReadInboxAsync(0, TimeSpan.Zero, default)).Notices.Select(one => one.Notice).ToList();
        Assert.Equal(Island, inbox.Single(notice => notice.CaseId == caseId && notice.Type == "request-received").Territory);
        Assert.Null(inbox.Single(notice => notice.CaseId == elsewhere && notice.Type == "request-received").Territory);
        Assert.Equal(Island, (await router.Singapore.ReadCaseAsync(caseId, default)).Body!["territory"]!.GetValue<string>());

        var unknown = await router.Netherlands.SubmitAsync(To("Outer Isle"), default);
        var failure = unknown.Body!["failures"]!.AsArray().Single()!;
        Assert.Equal(HttpStatusCode.Conflict, unknown.Status);
        Assert.Equal(("AUTHORITY_NOT_DESIGNATED", "/toTerritory", "40(12)(a)"), (failure["code"]!.GetValue<string>(), failure["pointer"]!.GetValue<string>(), failure["paragraph"]!.GetValue<string>()));
    }

    [Fact]
    public async Task An_amendment_is_entered_with_its_deposit_and_read_by_all()
    {
        await EnterAsync();

        var read = (await router.Netherlands.ReadPartyAsync("SG", default)).Body!["amendments"]!.AsArray().Single()!;

        Assert.Equal(("Amendment to article 40 of 2032", "2026-01-02T00:00:00Z"), (read["name"]!.GetValue<string>(), read["depositedAt"]!.GetValue<string>()));
    }

    private static byte[] To(string territory)
    {
        var request = Requests.New();
        request["content"]!.AsObject().Remove("urgency"); // what is urgent is delivered with its defects
        request["toTerritory"] = territory;
        return request.Bytes();
    }

    private async Task EnterAsync()
    {
        var entry = (await router.Singapore.ReadPartyAsync("SG", default)).Body!.AsObject();
        if (entry["authorities"]!.AsArray().All(authority => authority!["territory"] is null))
        {
            entry["authorities"]!.AsArray().Add(new JsonObject { ["id"] = "island", ["name"] = "Attorney General of the island", ["roles"] = new JsonArray("central-authority"), ["territory"] = Island });
            entry["amendments"] = new JsonArray(new JsonObject { ["name"] = "Amendment to article 40 of 2032", ["depositedAt"] = "2026-01-02T00:00:00Z" });
            var answer = await router.Singapore.RegisterAsync(entry, default);
            Assert.True(answer.Status == HttpStatusCode.OK, $"{answer.Status} {answer.Body}");
        }
    }
}
