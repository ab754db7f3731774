using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Identity;
using RequestRouter.Local.States;

namespace RequestRouter.EndToEnd.Tests.Trust;

/// <summary>Who may read, and who is said to have spoken.</summary>
[Collection(RouterCollection.Name)]
public sealed class PersonsTests(RouterFixture router)
{
    private static readonly ExampleState Kenya = ExampleStates.Kenya;

    [Fact]
    public async Task An_authority_that_ended_reads_nothing_any_more() // F21
    {
        var before = (await router.Kenya.ReadPartyAsync("KE", default)).Body!.AsObject();
        var entry = before.DeepClone().AsObject();
        entry["authorities"]![1]!["until"] = "2026-01-01T00:00:00Z";
        Assert.Equal(HttpStatusCode.OK, (await router.Kenya.RegisterAsync(entry, default)).Status);
        try
        {
            foreach (string path in new[] { "notices", "requests/ke-aaaaaaaaaaaaaaaaaaaaaaaaaa", "requests/ke-aaaaaaaaaaaaaaaaaaaaaaaaaa/timeline", "requests/ke-aaaaaaaaaaaaaaaaaaaaaaaaaa/draft", "requests/ke-aaaaaaaaaaaaaaaaaaaaaaaaaa/communications/in-request" })
            {
                using var refused = await GetAsync(path, new Officer(Kenya, Roles.PointOfContact).Claims);
                Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
                Assert.Contains("AUTHORITY_ENDED", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }

            using var dry = await SendAsync(HttpMethod.Post, "requests?dryRun", new Officer(Kenya, Roles.PointOfContact).Claims, Requests.New());
            Assert.Equal(HttpStatusCode.Forbidden, dry.StatusCode);
            Assert.Contains("AUTHORITY_ENDED", await dry.Content.ReadAsStringAsync(), StringComparison.Ordinal);

            using var live = await GetAsync("notices", new Officer(Kenya, Roles.CentralAuthority).Claims);
            Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        }
        finally
        {
            await router.Kenya.RegisterAsync(before, default);
        }
    }

    [Fact]
    public async Task Who_spoke_is_shown_to_their_own_State_and_to_no_other() // F20
    {
        var answer = await router.Netherlands.SubmitAsync(Requests.New().Bytes(), default);
        await router.Clock.AdvanceAsync("PT0S", default);
        string path = $"requests/{answer.Body!["caseId"]!.GetValue<string>()}/communications/in-request";
        var netherlands = new Officer(ExampleStates.Netherlands, Roles.CentralAuthority).Claims;

        using var own = await GetAsync(path, netherlands);
        using var other = await GetAsync(path, new Officer(ExampleStates.Singapore, Roles.CentralAuthority).Claims);

        Assert.Equal(netherlands.Subject, Uri.UnescapeDataString(own.Headers.GetValues("X-Spoken-By").Single()));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.False(other.Headers.Contains("X-Spoken-By"));
    }

    [Fact]
    public async Task A_State_that_waits_too_often_at_once_is_told_when_to_come_again_and_the_others_feel_nothing() // F13
    {
        var waiting = Enumerable.Range(0, 40).Select(_ => GetAsync("notices?after=1000000&wait=3", new Officer(Kenya, Roles.CentralAuthority).Claims)).ToList();
        using var other = await GetAsync("notices?after=1000000&wait=1", new Officer(ExampleStates.Singapore, Roles.CentralAuthority).Claims);
        var answers = await Task.WhenAll(waiting);

        var refused = answers.Where(answer => answer.StatusCode == HttpStatusCode.TooManyRequests).ToList();
        Assert.NotEmpty(refused);
        Assert.All(refused, answer => Assert.True(answer.Headers.RetryAfter?.Delta > TimeSpan.Zero));
        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        using var later = await GetAsync("notices?after=1000000&wait=1", new Officer(Kenya, Roles.CentralAuthority).Claims);
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
    }

    [Fact]
    public async Task A_key_that_vanishes_from_an_entry_is_missed() // A15
    {
        var entry = (await router.Kenya.ReadPartyAsync("KE", default)).Body!.AsObject();
        entry["authorities"]![1]!["keys"]!.AsArray().Clear();

        var answer = await router.Kenya.RegisterAsync(entry, default);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("/entry/authorities", answer.Body!["failures"]![0]!["pointer"]!.GetValue<string>());
    }

    private Task<HttpResponseMessage> GetAsync(string path, TokenClaims claims) => SendAsync(HttpMethod.Get, path, claims);

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, TokenClaims claims, JsonObject? body = null)
    {
        using var client = router.Anonymous();
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = new("Bearer", router.Issuer.Issue(claims, router.Clock.GetUtcNow(), TimeSpan.FromHours(1)));
        return await client.SendAsync(request);
    }
}
