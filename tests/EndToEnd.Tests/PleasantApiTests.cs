using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using RequestRouter.EndToEnd.Tests.Launcher;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Client;
using RequestRouter.Local.Demo;

namespace RequestRouter.EndToEnd.Tests;

/// <summary>What an integrator meets in the first afternoon.</summary>
[Collection(RouterCollection.Name)]
public sealed class PleasantApiTests(RouterFixture router)
{
    [Theory]
    [InlineData("GET", "nowhere")]
    [InlineData("POST", "requests/nl-aaaaaaaaaaaaaaaaaaaaaaaaaa/nothing")]
    [InlineData("DELETE", "a/b/c/d")]
    [InlineData("GET", "")]
    [InlineData("GET", "/docs/nothing")]
    [InlineData("GET", "/elsewhere")]
    public async Task A_path_that_the_API_does_not_have_is_a_problem_document(string method, string path)
    {
        using var answer = await CallAsync(method, path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(("NOT_FOUND", 404), await ProblemAsync(answer));
    }

    [Theory]
    [InlineData("DELETE", "requests/nl-aaaaaaaaaaaaaaaaaaaaaaaaaa", "GET, OPTIONS")]
    [InlineData("PATCH", "parties/NL", "GET, PUT, OPTIONS")]
    [InlineData("PUT", "notices", "GET, OPTIONS")]
    [InlineData("GET", "notices/n/acknowledgement", "POST, OPTIONS")]
    [InlineData("PUT", "requests/nl-aaaaaaaaaaaaaaaaaaaaaaaaaa/communications", "POST, OPTIONS")]
    [InlineData("POST", "/", "GET, OPTIONS")]
    [InlineData("DELETE", "/docs/afternoon", "GET, OPTIONS")]
    public async Task A_method_that_a_path_does_not_take_is_answered_with_those_it_takes(string method, string path, string allow)
    {
        using var answer = await CallAsync(method, path);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(allow, string.Join(", ", answer.Content.Headers.Allow));
        Assert.Equal(("METHOD_NOT_ALLOWED", 405), await ProblemAsync(answer));
    }

    [Theory]
    [InlineData("/", "<h1 id=\"requestrouter\">")]
    [InlineData("/docs/afternoon", "An afternoon with curl</h1>")]
    public async Task Who_opens_the_address_in_a_browser_reads_what_this_is_and_where_the_documents_are(string path, string heading)
    {
        using var answer = await CallAsync("GET", path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("default-src 'none';", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        string page = await answer.Content.ReadAsStringAsync();
        Assert.Contains(heading, page, StringComparison.Ordinal);
        Assert.Contains("href=\"/api/openapi.json\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(9_000, 0, 414, "URI_TOO_LONG")]
    [InlineData(30_000, 0, 414, "URI_TOO_LONG")]
    [InlineData(0, 32_800, 431, "HEADERS_TOO_LARGE")]
    [InlineData(0, 100_000, 431, "HEADERS_TOO_LARGE")]
    public async Task What_is_too_long_before_any_body_is_a_problem_document(int query, int header, int status, string code)
    {
        using var client = router.Anonymous();
        using var request = new HttpRequestMessage(HttpMethod.Get, "requests?reference=" + new string('a', query));
        request.Headers.Add("X-Long", new string('a', header));

        using var answer = await client.SendAsync(request);

        Assert.Equal((code, status), await ProblemAsync(answer));
        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task An_operator_finds_a_call_by_the_trace_id_that_a_caller_quotes_and_none_of_its_words()
    {
        string caseId = await UnderReviewAsync();

        var (found, read) = await TracedAsync($"requests/{caseId}");
        var (problem, refused) = await TracedAsync("requests?kind=secretword");

        Assert.Equal(HttpStatusCode.OK, found.Status);
        Assert.Equal(refused, problem.Body!["traceId"]!.GetValue<string>());
        Assert.Matches($"^GET GetRequest of NL on {caseId}: 200 no problem in [0-9]+ ms, trace {read}$", await LoggedAsync(read));
        Assert.Matches($"^GET GetRequests of NL on no case: 400 QUERY_INVALID in [0-9]+ ms, trace {refused}$", await LoggedAsync(refused));
        Assert.DoesNotContain(router.Log, line => line.Contains("secretword", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_asks_what_a_path_takes_is_told()
    {
        using var answer = await CallAsync("OPTIONS", "parties/NL");

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal("GET, PUT, OPTIONS", string.Join(", ", answer.Content.Headers.Allow));
    }

    [Fact]
    public async Task What_came_too_soon_says_when_to_try_again()
    {
        // No limit by default; what the requested State then has is put back at once.
        await router.Singapore.SetPracticeAsync(new() { ["statusHumanInterval"] = "P7D" }, default);
        string caseId = await UnderReviewAsync();
        Assert.Equal(HttpStatusCode.Accepted, (await router.Netherlands.SayAsync(caseId, AskStatus(), default)).Status);
        await router.Clock.AdvanceAsync("PT0S", default);

        var again = await router.Netherlands.SayAsync(caseId, AskStatus(), default);

        await router.Singapore.SetPracticeAsync([], default);
        Assert.Equal(HttpStatusCode.TooManyRequests, again.Status);
        Assert.InRange(again.RetryAfter!.Value, TimeSpan.FromDays(6), TimeSpan.FromDays(7));
    }

    [Fact]
    public async Task Hrefs_are_absolute_and_a_request_read_back_passes_its_schema()
    {
        var request = Requests.New();
        string caseId = await router.SubmitAsync(request);
        var notice = await new Mailbox(router.Singapore).TakeAsync(
            told => told.CaseId == caseId && told.Communication?.Type == "submit-request", TimeSpan.FromSeconds(60), default);

        Assert.StartsWith($"/api/requests/{caseId}/communications/", notice!.Communication!.Href, StringComparison.Ordinal);
        var read = await router.Singapore.FetchAsync(notice.Communication, default);
        Assert.Equal(request.Bytes(), read.Body);
    }

    [Fact]
    public async Task Each_move_says_where_its_schema_is_and_what_it_must_hold()
    {
        string caseId = await UnderReviewAsync();
        using var client = router.Anonymous();
        var document = JsonNode.Parse(await client.GetStringAsync("openapi.json"))!;

        var moves = (await router.Singapore.ReadCaseAsync(caseId, default)).Body!["moves"]!.AsArray();

        Assert.NotEmpty(moves);
        Assert.All(moves, move =>
        {
            string[] link = move!["schema"]!.GetValue<string>().Split('#');
            Assert.Equal("/api/openapi.json", link[0]);
            var schema = link[1][1..].Split('/').Aggregate((JsonNode?)document, (node, step) => node?[step]);
            Assert.Equal(move["type"]!.GetValue<string>(), schema!["properties"]!["type"]!["const"]!.GetValue<string>());
            Assert.Equal(["/id", "/from", "/caseId", "/type"], move["required"]!.AsArray().Select(pointer => pointer!.GetValue<string>()).Take(4));
        });
        Assert.Contains("/questions", Required(moves, "ask-information"));
    }

    private static JsonObject AskStatus() => new() { ["id"] = Guid.NewGuid().ToString(), ["type"] = "ask-status" };

    private static IEnumerable<string> Required(JsonArray moves, string type) =>
        moves.Single(move => move!["type"]!.GetValue<string>() == type)!["required"]!.AsArray().Select(pointer => pointer!.GetValue<string>());

    private async Task<string> UnderReviewAsync()
    {
        string caseId = await router.SubmitAsync(Requests.New());
        Assert.Equal(HttpStatusCode.Accepted, (await router.Singapore.SayAsync(caseId, Says.Acknowledge(Guid.NewGuid().ToString(), "CA/1"), default)).Status);
        await router.Clock.AdvanceAsync("PT0S", default);
        return caseId;
    }

    /// <summary>A call with a <c>traceparent</c> of the caller, and the trace id in it.</summary>
    private async Task<(Answer Answer, string TraceId)> TracedAsync(string path)
    {
        using var activity = new Activity("a call").SetIdFormat(ActivityIdFormat.W3C).Start();
        return (await router.Netherlands.GetAsync(path, default), activity.TraceId.ToHexString());
    }

    /// <summary>The line of a call, which is written once its answer has left.</summary>
    private async Task<string> LoggedAsync(string traceId)
    {
        await Eventually.IsTrueAsync(() => router.Log.Any(line => line.Contains(traceId, StringComparison.Ordinal)), TimeSpan.FromSeconds(10), () => "no line has the trace id");
        return Assert.Single(router.Log, line => line.Contains(traceId, StringComparison.Ordinal));
    }

    private async Task<HttpResponseMessage> CallAsync(string method, string path)
    {
        using var client = router.Anonymous();
        return await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));
    }

    private static async Task<(string Code, int Status)> ProblemAsync(HttpResponseMessage answer)
    {
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        return (body["code"]!.GetValue<string>(), body["status"]!.GetValue<int>());
    }
}
