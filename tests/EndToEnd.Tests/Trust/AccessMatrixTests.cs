using System.Net.Http.Json;
using System.Text.Json.Nodes;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Client;
using RequestRouter.Local.Identity;
using RequestRouter.Local.States;

namespace RequestRouter.EndToEnd.Tests.Trust;

/// <summary>
/// Who may read what, without a gap: every reading call of a case, an inbox or what a State owes that the API describes, for every role, by a live and by an
/// ended authority, of an own case, the other party's, a foreign one and none.
/// </summary>
[Collection(RouterCollection.Name)]
public sealed class AccessMatrixTests(RouterFixture router)
{
    [Fact]
    public async Task Every_call_answers_each_role_authority_and_party_as_documented()
    {
        string caseId = await router.SubmitAsync();
        string absent = $"nl-{new string('a', 26)}";
        string item = (await Furnished.KeepAsync(router.Singapore, caseId, "some bytes"u8.ToArray())).Split('.')[1];
        (ExampleState By, string CaseId, bool IsParty)[] relations =
            [(ExampleStates.Netherlands, caseId, true), (ExampleStates.Singapore, caseId, true), (ExampleStates.Kenya, caseId, false), (ExampleStates.Kenya, absent, false)];
        using var client = router.Anonymous();
        var operations = Operations((await client.GetFromJsonAsync<JsonObject>("openapi.json"))!).ToList();
        Assert.True(operations.Count >= 11, string.Join(", ", operations.Select(operation => operation.Path)));
        await using var ended = await EndedContacts.BeginAsync(router);
        var wrong = new List<string>();
        foreach (var (path, allowed) in operations)
        {
            foreach (string role in Roles.All)
            {
                foreach (var (by, id, isParty) in relations)
                {
                    foreach (bool isLive in new[] { true, false })
                    {
                        string address = path.Replace("{caseId}", id, StringComparison.Ordinal).Replace("{rowId}", "in-request", StringComparison.Ordinal).Replace("{id}", $"{id}.{item}", StringComparison.Ordinal).Replace("{state}", by.Code, StringComparison.Ordinal);
                        string answer = await CodeAsync(client, address, by, isLive ? by.CentralAuthority.Id : by.PointOfContact.Id, role);
                        string expected = !allowed.Contains(role) ? "ROLE_REQUIRED"
                            : !isLive ? "AUTHORITY_ENDED"
                            : (!isParty && (path.Contains("{caseId}", StringComparison.Ordinal) || path.StartsWith("evidence/", StringComparison.Ordinal))) || path.EndsWith("/draft", StringComparison.Ordinal) || path.EndsWith("/proof", StringComparison.Ordinal) ? "NOT_FOUND"
                            : "OK";
                        if (answer != expected)
                        {
                            wrong.Add($"{path} as {role} of {by.Code}, {(isLive ? "live" : "ended")}, {(isParty ? "party" : "no party")}: {answer}, expected {expected}");
                        }
                    }
                }
            }
        }

        Assert.Equal([], wrong);
    }

    [Fact]
    public async Task Every_call_refuses_who_has_no_token_or_not_its_role_and_no_answer_is_kept_on_the_way() // F25
    {
        using var client = router.Anonymous();
        var document = (await client.GetFromJsonAsync<JsonObject>("openapi.json"))!;
        var calls = (from path in document["paths"]!.AsObject()
                     from operation in path.Value!.AsObject()
                     where operation.Key is "get" or "put" or "post" && operation.Value!["security"]!.AsArray().Count > 0
                     select (Method: new HttpMethod(operation.Key.ToUpperInvariant()), Path: path.Key[1..], Allowed: operation.Value!["x-roles"]?.AsArray().Select(role => role!.GetValue<string>()).ToHashSet())).ToList();
        Assert.True(calls.Count >= 25, $"{calls.Count} calls");
        var wrong = new List<string>();
        foreach (var (method, path, allowed) in calls)
        {
            string address = path.Replace("{caseId}", $"nl-{new string('b', 26)}", StringComparison.Ordinal).Replace("{state}", "SG", StringComparison.Ordinal).Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);
            foreach (string? role in Roles.All.Prepend(null))
            {
                using var request = new HttpRequestMessage(method, address) { Content = method == HttpMethod.Get ? null : JsonContent.Create(new JsonObject()) };
                if (role is not null)
                {
                    var claims = new TokenClaims($"{role}@KE", "KE", ExampleStates.Kenya.CentralAuthority.Id, [role]);
                    request.Headers.Authorization = new("Bearer", router.Issuer.Issue(claims, router.Clock.GetUtcNow(), TimeSpan.FromHours(1)));
                }

                using var answer = await client.SendAsync(request);
                string? code = answer.IsSuccessStatusCode ? null : (await answer.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.GetValue<string>();
                string? refusal = role is null ? "TOKEN_MISSING" : allowed?.Contains(role) == false ? "ROLE_REQUIRED" : null;
                if (refusal is not null ? code != refusal : code is "ROLE_REQUIRED" or "TOKEN_MISSING" or "INTERNAL")
                {
                    wrong.Add($"{method} {path} as {role ?? "nobody"}: {code}, expected {refusal ?? "no refusal of the role"}");
                }

                if (answer.Content.Headers.ContentLength != 0 && answer.Headers.CacheControl?.NoStore != true)
                {
                    wrong.Add($"{method} {path} as {role ?? "nobody"}: may be stored");
                }
            }
        }

        Assert.Equal([], wrong);
    }

    private static IEnumerable<(string Path, HashSet<string> Allowed)> Operations(JsonObject document) =>
        from path in document["paths"]!.AsObject()
        where (path.Key.Contains("{caseId}", StringComparison.Ordinal) && !path.Key.StartsWith("/operations/", StringComparison.Ordinal)) || path.Key.StartsWith("/evidence/", StringComparison.Ordinal) || path.Key is "/requests" or "/releases" or "/notices" or "/work" or "/work/counts" or "/work/views" or "/parties/{state}/duties"
        from operation in path.Value!.AsObject()
        where operation.Key == "get"
        select (path.Key[1..], operation.Value!["x-roles"]!.AsArray().Select(role => role!.GetValue<string>()).ToHashSet());

    private async Task<string> CodeAsync(HttpClient client, string path, ExampleState state, string authority, string role)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        var claims = new TokenClaims($"{role}@{state.Code}", state.Code, authority, [role]);
        request.Headers.Authorization = new("Bearer", router.Issuer.Issue(claims, router.Clock.GetUtcNow(), TimeSpan.FromHours(1)));
        using var answer = await client.SendAsync(request);
        return answer.IsSuccessStatusCode ? "OK" : (await answer.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.GetValue<string>();
    }
}
