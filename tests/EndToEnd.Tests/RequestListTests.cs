using System.Net;
using System.Text.Json.Nodes;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Client;
using RequestRouter.Local.Demo;
using RequestRouter.Local.States;

namespace RequestRouter.EndToEnd.Tests;

/// <summary>Each State lists its own cases, and may try a request before it sends it.</summary>
public sealed class RequestListTests(RouterFixture router) : IClassFixture<RouterFixture>
{
    [Fact]
    public async Task A_State_finds_its_own_cases_by_what_it_asks_for()
    {
        var first = Requests.New();
        string one = await router.SubmitAsync(first), two = await router.SubmitAsync(Requests.New());
        string[] both = [.. new[] { one, two }.Order(StringComparer.Ordinal)];
        Assert.Equal(HttpStatusCode.Accepted, (await router.Singapore.SayAsync(one, Says.Acknowledge("sg-list-1", "CA/1"), default)).Status);
        await router.Clock.AdvanceAsync("PT0S", default);
        string reference = first["reference"]!.GetValue<string>();

        Assert.Equal(both, (await ListAsync(router.Netherlands, "")).Where(both.Contains));
        Assert.Equal(both, (await ListAsync(router.Singapore, "?role=requested&kind=mutual-assistance")).Where(both.Contains));
        Assert.Empty(await ListAsync(router.Kenya, ""));
        Assert.Empty(await ListAsync(router.Singapore, "?role=requesting"));
        Assert.Equal([one], (await ListAsync(router.Netherlands, "?state=under-review")).Where(both.Contains));
        Assert.Equal([two], (await ListAsync(router.Singapore, "?awaiting=me&state=received")).Where(both.Contains));
        Assert.Equal([two], (await ListAsync(router.Netherlands, "?awaiting=SG&state=received")).Where(both.Contains));
        Assert.Equal([one], await ListAsync(router.Netherlands, $"?reference={Uri.EscapeDataString(reference)}"));
        Assert.Empty(await ListAsync(router.Netherlands, $"?updatedAfter={router.Clock.GetUtcNow().AddMinutes(1):yyyy-MM-dd'T'HH:mm:ss'Z'}"));

        Assert.Equal(both, (await PageByPageAsync("")).Where(both.Contains));
        Assert.Equal(both, (await PageByPageAsync("&kind=mutual-assistance")).Where(both.Contains));
        Assert.Equal([one], await ListAsync(router.Singapore, $"?reference={Uri.EscapeDataString(reference)}&state=under-review"));
        Assert.Empty(await ListAsync(router.Singapore, $"?reference={Uri.EscapeDataString(reference)}&cursor={one}"));
        Assert.Equal([one], await ListAsync(router.Singapore, $"?reference={Uri.EscapeDataString(reference)}&awaiting=me"));
        Assert.Empty(await ListAsync(router.Singapore, $"?reference={Uri.EscapeDataString(reference)}&awaiting=NL"));
        Assert.Empty(await ListAsync(router.Singapore, "?reference=nobody%27s"));
    }

    [Fact]
    public async Task What_awaits_a_State_is_listed_as_long_as_it_does_page_by_page()
    {
        var ids = new List<string>();
        for (int number = 0; number < 3; number++)
        {
            ids.Add(await router.SubmitAsync(Requests.New()));
        }

        ids.Sort(StringComparer.Ordinal);
        Assert.Equal(ids, (await PageByPageAsync("&awaiting=SG")).Where(ids.Contains));
        Assert.Equal(ids, (await ListAsync(router.Singapore, "?awaiting=me&role=requested")).Where(ids.Contains));

        Assert.Equal(HttpStatusCode.Accepted, (await router.Netherlands.SayAsync(ids[1], Says.NoLongerRequired("nl-list-2", "Solved."), default)).Status);
        await router.Clock.AdvanceAsync("PT0S", default);

        Assert.Equal([ids[0], ids[2]], (await PageByPageAsync("&awaiting=SG")).Where(ids.Contains));
        Assert.Equal([ids[0], ids[2]], (await ListAsync(router.Singapore, "?awaiting=me")).Where(ids.Contains));
        Assert.Equal(ids, (await ListAsync(router.Singapore, "")).Where(ids.Contains));
    }

    [Theory]
    [InlineData("role=both", "role")]
    [InlineData("kind=help", "kind")]
    [InlineData("state=done", "state")]
    [InlineData("awaiting=you", "awaiting")]
    [InlineData("updatedAfter=yesterday", "updatedAfter")]
    [InlineData("cursor=1", "cursor")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=101", "limit")]
    [InlineData("role=requested&role=requesting", "role")]
    public async Task A_condition_that_does_not_parse_is_named(string query, string name)
    {
        var answer = await router.Netherlands.GetAsync($"requests?{query}", default);

        Assert.Equal((HttpStatusCode.BadRequest, "QUERY_INVALID"), (answer.Status, answer.Code));
        Assert.Equal($"#{name}", answer.Body!["failures"]![0]!["pointer"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_dry_run_tells_every_defect_and_what_the_other_State_demands_and_stores_nothing()
    {
        var request = Requests.New();
        var content = request["content"]!.AsObject();
        content.Remove("facts");
        content.Remove("use");
        content.Remove("urgency"); // an urgent request would be delivered with its gaps
        content.Remove("attestations");
        long before = router.StorageWrites;

        var tried = await router.Netherlands.TryAsync(request, default);

        Assert.Equal(HttpStatusCode.OK, tried.Status);
        Assert.False(tried.Body!["wouldBeAccepted"]!.GetValue<bool>());
        var paragraphs = tried.Body["failures"]!.AsArray().Select(failure => failure!["paragraph"]!.GetValue<string>()).ToList();
        Assert.Contains("40(15)(c)", paragraphs);
        Assert.Contains("40(15)(g)", paragraphs);
        Assert.Equal([false, true], tried.Body["demands"]!["further"]!.AsArray().Select(demand => demand!["given"]!.GetValue<bool>()));
        Assert.Equal(["en"], tried.Body["demands"]!["languages"]!.AsArray().Select(language => language!.GetValue<string>()));
        Assert.Equal(before, router.StorageWrites);

        var sound = Requests.New();
        var would = await router.Netherlands.TryAsync(sound, default);
        Assert.True(would.Body!["wouldBeAccepted"]!.GetValue<bool>(), would.Body.ToJsonString());
        Assert.All(would.Body["hints"]!.AsArray(), hint => Assert.StartsWith("If this is sent, you are told: ", hint!["text"]!.GetValue<string>(), StringComparison.Ordinal));
        Assert.Contains(would.Body["hints"]!.AsArray(), hint => hint!["type"]!.GetValue<string>() == "receipt");
        Assert.Equal(HttpStatusCode.NotFound, (await router.Netherlands.ReadCaseAsync(would.Body["caseId"]!.GetValue<string>(), default)).Status);
        Assert.Equal(would.Body["caseId"]!.GetValue<string>(), await router.SubmitAsync(sound));
    }

    [Theory]
    [InlineData("?dryRun&dryRun")]
    [InlineData("?dryRun=true&dryRun=false")]
    [InlineData("?dryRun=perhaps")]
    public async Task What_may_be_meant_as_a_dry_run_is_asked_about_and_stores_nothing(string query)
    {
        long before = router.StorageWrites;

        var (status, body, _) = await new RawCall(router, ExampleStates.Netherlands, $"requests{query}", Requests.New().Bytes()).SendAsync();

        Assert.Equal((HttpStatusCode.BadRequest, "#dryRun"), (status, body!["failures"]![0]!["pointer"]!.GetValue<string>()));
        Assert.Equal(before, router.StorageWrites);
    }

    [Theory]
    [InlineData("parties/NL/changes", "after=1&after=2")]
    [InlineData("parties/NL/changes", "after=-1")]
    [InlineData("notices", "wait=1&wait=1")]
    [InlineData("notices", "after=9223372036854775807")]
    [InlineData("requests/nl-aaaaaaaaaaaaaaaaaaaaaaaaaa/timeline", "after=1&after=2")]
    [InlineData("requests/nl-aaaaaaaaaaaaaaaaaaaaaaaaaa/timeline", "after=2147483647")]
    [InlineData("requests/nl-aaaaaaaaaaaaaaaaaaaaaaaaaa/draft", "kind=extradition&kind=extradition")]
    public async Task A_place_to_go_on_from_that_is_none_is_named(string path, string query)
    {
        var answer = await router.Netherlands.GetAsync($"{path}?{query}", default);

        Assert.Equal((HttpStatusCode.BadRequest, "QUERY_INVALID"), (answer.Status, answer.Code));
        Assert.Equal($"#{query.Split('=')[0]}", answer.Body!["failures"]![0]!["pointer"]!.GetValue<string>());
    }

    [Fact]
    public async Task Every_officer_reads_the_points_of_contact_of_all_parties() // 41(2)
    {
        var answer = await router.Kenya.GetAsync("contact-points", default);

        Assert.Equal(["KE", "NL", "SG"], answer.Body!["contactPoints"]!.AsArray().Select(point => point!["state"]!.GetValue<string>()));
    }

    private async Task<IReadOnlyList<string>> PageByPageAsync(string conditions)
    {
        var found = new List<string>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = (await router.Netherlands.GetAsync($"requests?limit=1{conditions}{(cursor.Length > 0 ? $"&cursor={cursor}" : "")}", default)).Body!;
            string id = Assert.Single(Ids(page));
            Assert.Equal($"/api/requests/{id}", page["cases"]![0]!["href"]!.GetValue<string>());
            found.Add(id);
            cursor = page["cursor"]?.GetValue<string>();
        }

        return found;
    }

    private static IEnumerable<string> Ids(JsonNode page) => page["cases"]!.AsArray().Select(listed => listed!["caseId"]!.GetValue<string>());

    private static async Task<IReadOnlyList<string>> ListAsync(NationalSystem reader, string query)
    {
        var answer = await reader.GetAsync($"requests{query}", default);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{(int)answer.Status} {answer.Body}");
        return [.. Ids(answer.Body!)];
    }
}
