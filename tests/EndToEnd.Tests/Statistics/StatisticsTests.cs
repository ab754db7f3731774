using System.Net;
using System.Text.Json.Nodes;
using RequestRouter.EndToEnd.Tests.Lifetime;
using RequestRouter.EndToEnd.Tests.Support;

namespace RequestRouter.EndToEnd.Tests.Statistics;

/// <summary><c>GET /statistics</c>: a State reads what it did and how long it took, and learns nothing of what another does.</summary>
[Collection(LifetimeCollection.Name)]
public sealed class StatisticsTests(LifetimeFixture router) : StoryTests(router)
{
    /// <summary>Ten years, which the stories of this router do not outlast.</summary>
    private const string Years = "from=2026-01&to=2035-12";

    [Fact]
    public async Task A_State_reads_its_own_counts_with_grounds_and_times_as_JSON_and_as_CSV_and_of_others_nothing_small()
    {
        string month = $"{Router.Clock.GetUtcNow():yyyy-MM}";
        var before = await LinesAsync(Router.Netherlands);
        var story = await CaseStory.UnderReviewAsync(Router);
        await story.RequestedSays(Words.IntendToRefuse(Words.Because("essential-interests")));
        await story.RequestingSays(Words.AnswerConsultation());
        await story.TimePasses("PT36H");
        await story.RequestedSays(Words.RefuseAfterConsultation(Words.Because("essential-interests")));

        var after = await LinesAsync(Router.Netherlands);
        Assert.Equal(1, Added(before, after, line => Text(line, "measure") == "case-opened"));
        Assert.Equal(2, Added(before, after, line => Text(line, "state") == "refused" && Text(line, "measure") == "item-reached"));
        Assert.Equal(2, Added(before, after, line => Text(line, "ground") == "essential-interests"));
        Assert.Contains(after, line => Text(line, "ground") == "essential-interests" && line["longestSeconds"]!.GetValue<long>() >= 36 * 3600);

        // The same, as lines of text.
        foreach (var (path, accept) in new[] { ($"statistics?{Years}&format=csv", "application/json"), ($"statistics?{Years}", "text/csv"), ($"statistics?{Years}", "application/json;q=0.5, text/*") })
        {
            string[] csv = (await CsvAsync(path, accept)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal("period,kind,role,other,measure,state,ground,count,meanSeconds,longestSeconds", csv[0]);
            Assert.Equal(after.Select(Csv), csv[1..]);
        }

        // Of another State and of all together nothing that is small, and of this month nothing at all.
        Assert.Equal("QUERY_INVALID", (await Router.Netherlands.GetAsync("statistics?state=SG", default)).Code);
        Assert.Equal("QUERY_INVALID", (await Router.Netherlands.GetAsync("statistics?from=2027-01&to=2026-12", default)).Code);
        var all = (await Router.Netherlands.GetAsync("statistics?scope=all", default)).Body!;
        Assert.Empty(all["lines"]!.AsArray());
        Assert.True(string.CompareOrdinal(Text(all, "to"), month) <= 0);
        using var operators = new RouterOperator(Router.Router);
        using var auditors = new RouterOperator(Router.Router, "auditor");
        Assert.Equal(JsonNode.Parse(new JsonArray([.. after.Select(line => line.DeepClone())]).ToJsonString())!.ToJsonString(), (await operators.GetAsync($"statistics?state=NL&{Years}"))["lines"]!.ToJsonString());
        Assert.Equal((await operators.GetAsync("statistics"))["lines"]!.ToJsonString(), (await auditors.GetAsync("statistics?scope=all"))["lines"]!.ToJsonString());
        Assert.NotEmpty((await operators.GetAsync("statistics"))["lines"]!.AsArray());
    }

    private static async Task<IReadOnlyList<JsonNode>> LinesAsync(Local.Client.NationalSystem system)
    {
        var answer = await system.GetAsync($"statistics?{Years}", default);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{answer.Body}");
        return [.. answer.Body!["lines"]!.AsArray().Select(line => line!)];
    }

    private async Task<string> CsvAsync(string path, string accept)
    {
        using var client = Router.Router.Anonymous();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        var officer = new Local.States.Officer(Local.States.ExampleStates.Netherlands, "central-authority");
        request.Headers.Authorization = new("Bearer", Router.Router.Issuer.Issue(officer.Claims, Router.Clock.GetUtcNow(), TimeSpan.FromHours(1)));
        request.Headers.Accept.ParseAdd(accept);
        using var answer = await client.SendAsync(request);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        return await answer.Content.ReadAsStringAsync();
    }

    private static long Added(IEnumerable<JsonNode> before, IEnumerable<JsonNode> after, Func<JsonNode, bool> which) =>
        after.Where(which).Sum(line => line["count"]!.GetValue<long>()) - before.Where(which).Sum(line => line["count"]!.GetValue<long>());

    private static string Csv(JsonNode line) =>
        string.Join(',', new[] { "period", "kind", "role", "other", "measure", "state", "ground", "count", "meanSeconds", "longestSeconds" }.Select(member => line[member]?.ToString()));

    private static string Text(JsonNode line, string member) => line[member]?.GetValue<string>() ?? "";
}
