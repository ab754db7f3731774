using System.Net.Http.Json;
using System.Text.Json.Nodes;
using RequestRouter.Local.Client;
using RequestRouter.Local.Identity;
using RequestRouter.Local.States;

namespace RequestRouter.EndToEnd.Tests.Support;

/// <summary>Somebody who runs the router: calls below <c>/api/operations</c>, in the router's time.</summary>
internal sealed class RouterOperator(RouterFixture router, string role = Roles.Operator) : IDisposable
{
    private readonly HttpClient client = router.Anonymous();

    public async Task<JsonObject> GetAsync(string path)
    {
        var answer = await SendAsync(HttpMethod.Get, path);
        Assert.True((int)answer.Status == 200, $"{path}: {(int)answer.Status} {answer.Body}");
        return answer.Body!.AsObject();
    }

    public Task<Answer> PostAsync(string path, JsonObject? body = null) => SendAsync(HttpMethod.Post, path, body);

    /// <summary>How the case stands in the list of those that do not go on; null where it is not in it.</summary>
    public async Task<JsonNode?> FindStuckAsync(string caseId, string query = "ahead=PT0S") =>
        (await GetAsync($"operations/cases?{query}"))["cases"]!.AsArray().SingleOrDefault(found => found!["caseId"]!.GetValue<string>() == caseId);

    public void Dispose() => client.Dispose();

    private async Task<Answer> SendAsync(HttpMethod method, string path, JsonObject? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = new("Bearer", router.Issuer.Issue(Officer.Of(null, role).Claims, router.Clock.GetUtcNow(), TimeSpan.FromHours(1)));
        using var answer = await client.SendAsync(request);
        string text = await answer.Content.ReadAsStringAsync();
        return new(answer.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text), answer.Headers.Location, answer.Headers.ETag?.Tag);
    }
}
