using System.Net;
using System.Text.Json.Nodes;
using RequestRouter.EndToEnd.Tests.Support;

namespace RequestRouter.EndToEnd.Tests;

/// <summary>Where a treaty governs, its clauses are cited to both States in place of the paragraphs they replace (40(7)).</summary>
public sealed class TreatyTests(RouterFixture router) : IClassFixture<RouterFixture>
{
    private const string Clause = "NL-SG-2001, Article 5(2): The Parties consult for thirty days";

    [Fact]
    public async Task A_refusal_without_consultation_is_answered_with_the_treaty_s_clause()
    {
        await EnterAsync();
        var submitted = await router.Netherlands.SubmitAsync(Requests.New().Bytes(), default);
        string caseId = submitted.Body!["caseId"]!.GetValue<string>();
        await router.Clock.AdvanceAsync("PT0S", default);
        await router.Singapore.SayAsync(caseId, new JsonObject { ["id"] = "sg-t-1", ["type"] = "acknowledge" }, default);
        await router.Clock.AdvanceAsync("PT0S", default);

        var refused = await router.Singapore.SayAsync(caseId, Said("sg-t-2", "refuse"), default);
        var failures = refused.Body!["failures"]!.AsArray().Where(one => one!["code"]!.GetValue<string>() == "CONSULTATION_REQUIRED").ToList(); // one for each item
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.NotEmpty(failures);
        Assert.All(failures, failure => Assert.Equal(("40(28)", Clause), (failure!["paragraph"]!.GetValue<string>(), failure["clause"]!.GetValue<string>())));

        var announcement = Said("sg-t-3", "intend-to-refuse");
        announcement["seesNoTerms"] = true;
        var announced = await router.Singapore.SayAsync(caseId, announcement, default);
        Assert.True(announced.Status == HttpStatusCode.Accepted, $"{announced.Status} {announced.Body}");
        await router.Clock.AdvanceAsync("PT0S", default);
        var inbox = await router.Netherlands.ReadInboxAsync(0, TimeSpan.Zero, default);
        Assert.Contains(inbox.Notices, one => one.Notice.CaseId == caseId && one.Notice.Citation == "40(28)" && one.Notice.Clause == Clause);
    }

    private static JsonObject Said(string id, string type) => new()
    {
        ["id"] = id,
        ["type"] = type,
        ["reasons"] = new JsonArray(new JsonObject { ["ground"] = "essential-interests", ["interest"] = "security", ["explanation"] = "As set out to the authority concerned" }),
    };

    private async Task EnterAsync()
    {
        var entry = (await router.Netherlands.ReadPartyAsync("NL", default)).Body!.AsObject();
        entry["treaties"] = new JsonArray(new JsonObject
        {
            ["id"] = "NL-SG-2001",
            ["with"] = "SG",
            ["scope"] = "mutual-assistance",
            ["from"] = "2001-01-01T00:00:00Z",
            ["clauses"] = new JsonArray(new JsonObject { ["paragraph"] = "40(28)", ["reference"] = "Article 5(2)", ["text"] = "The Parties consult for thirty days" }),
            ["answerWithin"] = "P30D",
        });
        var answer = await router.Netherlands.RegisterAsync(entry, default);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{answer.Status} {answer.Body}");
    }
}
