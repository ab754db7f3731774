using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Identity;
using RequestRouter.Local.States;

namespace RequestRouter.EndToEnd.Tests;

/// <summary>What the OpenAPI document says of tokens and roles is what the router does, operation by operation.</summary>
[Collection(RouterCollection.Name)]
public sealed class DocumentedRolesTests(RouterFixture router)
{
    [Fact]
    public async Task Every_operation_asks_for_the_token_and_the_roles_it_documents()
    {
        using var client = router.Anonymous();
        var document = await client.GetFromJsonAsync<JsonObject>("openapi.json");
        foreach (var (path, method, operation) in Operations(document!))
        {
            bool open = operation["security"]!.AsArray().Count == 0;
            Assert.Equal(open, await CodeAsync(client, method, path, token: null) != "TOKEN_MISSING");
            foreach (string role in Roles.All.Where(_ => !open))
            {
                bool documented = operation["x-roles"] is not JsonArray roles || roles.Any(listed => listed!.GetValue<string>() == role);
                string? code = await CodeAsync(client, method, path, Token(role));
                Assert.True(documented == code is not "ROLE_REQUIRED", $"{method} {path} as {role}: {code ?? "accepted"}");
            }
        }
    }

    [Fact]
    public async Task A_registrar_cannot_enter_another_State_under_its_own_path()
    {
        var entry = RegisterEntry.Of(ExampleStates.Singapore, router.Keys);

        var answer = await router.Netherlands.RegisterAsync(entry, default);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("/entry/state", answer.Body!["failures"]![0]!["pointer"]!.GetValue<string>());
    }

    private static IEnumerable<(string Path, string Method, JsonObject Operation)> Operations(JsonObject document) =>
        from path in document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select (path.Key, operation.Key, operation.Value!.AsObject());

    private static async Task<string?> CodeAsync(HttpClient client, string method, string path, string? token)
    {
        using var request = Request(method, path, token);
        using var answer = await client.SendAsync(request);
        return answer.Content.Headers.ContentType?.MediaType == "application/problem+json"
            ? (await answer.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.GetValue<string>()
            : null;
    }

    private static HttpRequestMessage Request(string method, string path, string? token)
    {
        string address = path
            .Replace("{state}", "NL", StringComparison.Ordinal)
            .Replace("{caseId}", "nl-" + new string('a', 26), StringComparison.Ordinal)
            .Replace("{id}", "none", StringComparison.Ordinal)
            .Replace("{replayId}", "none", StringComparison.Ordinal)
            .Replace("{rowId}", "in-none", StringComparison.Ordinal)
            .Replace("{name}", "mine", StringComparison.Ordinal)
            .Replace("{number}", "1", StringComparison.Ordinal);
        Assert.DoesNotContain("{", address, StringComparison.Ordinal);
        return new(HttpMethod.Parse(method), address[1..]) { Headers = { Authorization = token is null ? null : new("Bearer", token) } };
    }

    /// <summary>Of an officer of the Netherlands, whatever the role, so that only the role is missing.</summary>
    private string Token(string role)
    {
        var nl = ExampleStates.Netherlands;
        var claims = new TokenClaims("officer@nl.example.org", nl.Code, nl.CentralAuthority.Id, [role]);
        return router.Issuer.Issue(claims, router.Clock.GetUtcNow(), TimeSpan.FromHours(1));
    }
}
