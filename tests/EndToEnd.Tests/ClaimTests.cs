using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using RequestRouter.Convention.Tests;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Identity;
using RequestRouter.Local.States;
using RequestRouter.Router.Cases;

namespace RequestRouter.EndToEnd.Tests;

/// <summary>Who of a State's officers deals with a case, and the views that they keep: over the API, for their State alone.</summary>
[Collection(RouterCollection.Name)]
public sealed class ClaimTests(RouterFixture router)
{
    private static readonly ExampleState Singapore = ExampleStates.Singapore;

    [Fact]
    public async Task Colleagues_see_who_deals_with_a_case_and_the_other_State_sees_nothing()
    {
        string caseId = await router.SubmitAsync();

        var taken = await SendAsync(HttpMethod.Put, $"requests/{caseId}/claim", "tan");
        var listed = await EntryAsync(caseId, "lim");
        var own = await SendAsync(HttpMethod.Get, "work?claimed=me&limit=50", "tan");
        var free = await SendAsync(HttpMethod.Get, "work?claimed=nobody&limit=50", "lim");
        var other = await SendAsync(HttpMethod.Get, $"requests/{caseId}/claim", "jansen", state: ExampleStates.Netherlands);

        Assert.Equal("tan", taken.Body["claim"]!["by"]!.GetValue<string>());
        Assert.Equal("tan", listed!["claim"]!["by"]!.GetValue<string>());
        Assert.Contains(caseId, Cases(own));
        Assert.DoesNotContain(caseId, Cases(free));
        Assert.Equal((true, 0), (other.Body["claim"] is null, other.Body["entries"]!.AsArray().Count));
        Assert.DoesNotContain("\"tan\"", (await router.Netherlands.ReadCaseAsync(caseId, default)).Body!.ToJsonString() + (await router.Netherlands.ReadTimelineAsync(caseId, 0, default)).Body!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(HttpMethod.Get, $"requests/{caseId}/claim", "ke", state: ExampleStates.Kenya)).Status);
        Assert.Equal("NOTHING_AWAITED", (await SendAsync(HttpMethod.Put, $"requests/{caseId}/claim", "jansen", state: ExampleStates.Netherlands)).Code);
    }

    [Fact]
    public async Task A_colleague_takes_it_over_knowingly_and_each_act_is_recorded()
    {
        string caseId = await router.SubmitAsync();
        string path = $"requests/{caseId}/claim";
        await SendAsync(HttpMethod.Put, path, "tan");

        Assert.Equal((HttpStatusCode.Conflict, "CLAIM_HELD"), await StatusAsync(HttpMethod.Put, path, "lim"));
        Assert.Equal((HttpStatusCode.Conflict, "CLAIM_HELD"), await StatusAsync(HttpMethod.Delete, path, "lim"));
        Assert.Equal("lim", (await SendAsync(HttpMethod.Put, path + "?takeOver", "lim")).Body["claim"]!["by"]!.GetValue<string>());
        var released = await SendAsync(HttpMethod.Delete, path, "lim");

        Assert.Null(released.Body["claim"]);
        Assert.Equal(
            [("released", "lim", null), ("taken-over", "lim", "tan"), ("claimed", "tan", null)],
            released.Body["entries"]!.AsArray().Select(entry => (entry!["act"]!.GetValue<string>(), entry["by"]!.GetValue<string>(), entry["from"]?.GetValue<string>())));
        Assert.Equal((HttpStatusCode.OK, null), await StatusAsync(HttpMethod.Delete, path, "lim"));
    }

    [Fact]
    public async Task A_claim_is_no_lock_and_ends_with_what_was_awaited()
    {
        string caseId = await router.SubmitAsync();
        await SendAsync(HttpMethod.Put, $"requests/{caseId}/claim", "tan");

        await router.SayAsync(router.Singapore, caseId, Words.Acknowledge());
        Assert.NotNull((await SendAsync(HttpMethod.Get, $"requests/{caseId}/claim", "tan")).Body["claim"]);
        await router.SayAsync(router.Netherlands, caseId, new JsonObject { ["id"] = $"over-{caseId}", ["type"] = "no-longer-required", ["reason"] = "The suspect was found." });

        Assert.Null((await SendAsync(HttpMethod.Get, $"requests/{caseId}/claim", "tan")).Body["claim"]);
        Assert.DoesNotContain(caseId, Cases(await SendAsync(HttpMethod.Get, "work?claimed=me&limit=50", "tan")));
    }

    [Fact]
    public void A_claim_is_of_what_was_awaited_then_and_not_of_what_comes_after()
    {
        var opened = Assert.IsType<Step>(Case.Advance(null, new Communicated(A.Request), A.Monday, A.Register, Practice.Default)).After;
        var held = HeldClaim.Of(opened, A.SG, new("tan", A.Monday, A.Monday.AddDays(7)));
        var later = opened with { Procedures = [.. opened.Procedures.Select(procedure => procedure with { Id = $"{procedure.Id}-again" })] };

        Assert.NotEmpty(later.WaitingFor(A.SG));
        Assert.Equal([true, false, false], new[] { held.Stands(opened, A.SG, A.Monday), held.Stands(later, A.SG, A.Monday), held.Stands(opened, A.SG, A.Monday.AddDays(7)) });
    }

    [Fact]
    public async Task A_claim_ends_by_itself_after_five_working_days()
    {
        string caseId = await router.SubmitAsync();
        var claim = (await SendAsync(HttpMethod.Put, $"requests/{caseId}/claim", "tan")).Body["claim"]!;
        var (since, until) = (claim["since"]!.GetValue<DateTimeOffset>(), claim["until"]!.GetValue<DateTimeOffset>());
        Assert.InRange((until - since).TotalDays, 5, 8); // from a Sunday's end; from a Monday's beginning

        await router.Clock.AdvanceAsync(System.Xml.XmlConvert.ToString(until - since), default);

        Assert.NotNull(await EntryAsync(caseId, "lim"));
        Assert.Null((await EntryAsync(caseId, "lim"))!["claim"]);
        Assert.Equal("lim", (await SendAsync(HttpMethod.Put, $"requests/{caseId}/claim", "lim")).Body["claim"]!["by"]!.GetValue<string>());
    }

    [Fact]
    public async Task Of_two_who_take_a_case_at_once_one_has_it()
    {
        string caseId = await router.SubmitAsync();

        var answers = await Task.WhenAll(new[] { "tan", "lim", "ng", "goh" }.Select(by => StatusAsync(HttpMethod.Put, $"requests/{caseId}/claim", by)));

        Assert.Equal([null, "CLAIM_HELD", "CLAIM_HELD", "CLAIM_HELD"], answers.Select(answer => answer.Code).Order());
    }

    [Fact]
    public async Task Views_are_their_officers_own_and_are_removed()
    {
        var view = new JsonObject { ["kind"] = "onward-transfer", ["due"] = "past", ["claimed"] = "nobody" };
        await SendAsync(HttpMethod.Put, "work/views/Late%20transfers", "tan", view);
        await SendAsync(HttpMethod.Put, "work/views/Late%20transfers", "tan", view);

        var own = (await SendAsync(HttpMethod.Get, "work/views", "tan")).Body["views"]!.AsArray();
        Assert.Equal(("Late transfers", true), (own.Single()!["name"]!.GetValue<string>(), JsonNode.DeepEquals(view, own.Single()!["view"])));
        Assert.Empty((await SendAsync(HttpMethod.Get, "work/views", "lim")).Body["views"]!.AsArray());
        Assert.Empty((await SendAsync(HttpMethod.Get, "work/views", "tan", state: ExampleStates.Netherlands)).Body["views"]!.AsArray());
        Assert.Equal("MALFORMED_BODY", (await SendAsync(HttpMethod.Put, "work/views/Other", "tan", new JsonObject { ["reference"] = "NL-1" })).Code);
        Assert.Equal("OUT_OF_BOUNDS", (await SendAsync(HttpMethod.Put, $"work/views/{new string('x', 41)}", "tan", view)).Code);
        foreach (int number in Enumerable.Range(0, 19))
        {
            await SendAsync(HttpMethod.Put, $"work/views/{number}", "tan", view);
        }

        Assert.Equal("TOO_MANY_KEPT", (await SendAsync(HttpMethod.Put, "work/views/one%20more", "tan", view)).Code);
        Assert.Equal(19, (await SendAsync(HttpMethod.Delete, "work/views/Late%20transfers", "tan")).Body["views"]!.AsArray().Count);
    }

    private static IEnumerable<string> Cases((HttpStatusCode Status, JsonNode Body, string? Code) answer) => answer.Body["cases"]!.AsArray().Select(entry => entry!["caseId"]!.GetValue<string>());

    private async Task<JsonNode?> EntryAsync(string caseId, string by)
    {
        string reference = (await router.Singapore.ReadCaseAsync(caseId, default)).Body!["reference"]!.GetValue<string>();
        return (await SendAsync(HttpMethod.Get, $"work?reference={Uri.EscapeDataString(reference)}", by)).Body["cases"]!.AsArray().SingleOrDefault(entry => entry!["caseId"]!.GetValue<string>() == caseId);
    }

    private async Task<(HttpStatusCode Status, string? Code)> StatusAsync(HttpMethod method, string path, string by) => await SendAsync(method, path, by) is var answer ? (answer.Status, answer.Code) : default;

    private async Task<(HttpStatusCode Status, JsonNode Body, string? Code)> SendAsync(HttpMethod method, string path, string by, JsonObject? body = null, ExampleState? state = null)
    {
        state ??= Singapore;
        using var client = router.Anonymous();
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        var claims = new TokenClaims(by, state.Code, state.CentralAuthority.Id, [Roles.CentralAuthority]);
        request.Headers.Authorization = new("Bearer", router.Issuer.Issue(claims, router.Clock.GetUtcNow(), TimeSpan.FromHours(1)));
        using var answer = await client.SendAsync(request);
        var read = (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
        return (answer.StatusCode, read, read["code"]?.GetValue<string>());
    }
}
