using System.Net.Http.Json;
using System.Text.Json.Nodes;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Client;
using RequestRouter.Local.Identity;
using RequestRouter.Local.Keys;
using RequestRouter.Local.States;

namespace RequestRouter.EndToEnd.Tests.Trust;

/// <summary>
/// Who may write what, without a gap: every writing call that the API describes, sound and signed, for every role, by a live and by an ended authority, about
/// what is the caller's own, the other party's, a third State's, and nobody's.
/// </summary>
[Collection(RouterCollection.Name)]
public sealed class WritingMatrixTests(RouterFixture router)
{
    /// <summary>Answers that say who may, and not what of the words.</summary>
    private static readonly string[] Refusals =
        ["ROLE_REQUIRED", "NOT_FOUND", "ANOTHER_STATES_ENTRY", "AUTHORITY_ENDED", "CHANNEL_NOT_PERMITTED", "STATE_REQUIRED", "NOT_AUTHENTIC"];

    private string caseId = "";
    private string noticeId = "";
    private string evidenceId = "";
    private string keptId = "";

    private enum Whose
    {
        Own,
        OtherParty,
        Foreign,
        Absent,
    }

    [Fact]
    public async Task Every_writing_call_answers_each_role_authority_and_party_as_documented()
    {
        await BeginAsync();
        using var client = router.Anonymous();
        var operations = Operations((await client.GetFromJsonAsync<JsonObject>("openapi.json"))!).ToList();
        Assert.True(operations.Count >= 11, string.Join(", ", operations.Select(operation => operation.Path)));
        await using var ended = await EndedContacts.BeginAsync(router);
        var wrong = new List<string>();
        int taken = 0;
        foreach (var (method, path, allowed) in operations)
        {
            foreach (string role in Roles.All)
            {
                foreach (var whose in Enum.GetValues<Whose>())
                {
                    foreach (bool isLive in new[] { true, false })
                    {
                        var by = path.StartsWith("/parties", StringComparison.Ordinal) || path == "/requests" ? ExampleStates.Kenya : By(path, whose);
                        string answer = await CodeAsync(client, method, path, whose, by, isLive, role);
                        string expected = !allowed.Contains(role) ? "ROLE_REQUIRED" : Expected(path, role, whose, isLive);
                        taken += answer is "taken" ? 1 : 0;
                        if (!expected.Split('|').Contains(answer))
                        {
                            wrong.Add($"{method} {path} as {role} of {by.Code}, {(isLive ? "live" : "ended")}, {whose}: {answer}, expected {expected}");
                        }
                    }
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.NotEqual(0, taken);
    }

    /// <summary>Who is to be refused, and how; a path of which this says nothing is an error, so that no call is left out.</summary>
    private static string Expected(string path, string role, Whose whose, bool isLive) => path switch
    {
        // Whose words they are stands in the signed bytes; whether the authority may speak today is asked of the rules, before any receipt.
        "/requests" => whose != Whose.Own ? "NOT_AUTHENTIC" : isLive ? "taken" : "CHANNEL_NOT_PERMITTED",
        "/requests/{caseId}/communications" => whose is Whose.Foreign or Whose.Absent ? "NOT_FOUND" : isLive ? "taken" : "CHANNEL_NOT_PERMITTED",
        "/evidence" => !isLive ? "AUTHORITY_ENDED" : whose is Whose.Foreign or Whose.Absent ? "NOT_FOUND" : "taken",
        "/releases" => !isLive ? "AUTHORITY_ENDED" : whose is Whose.Foreign or Whose.Absent ? "NOT_FOUND" : "taken",
        "/evidence/{id}/completion" => !isLive ? "AUTHORITY_ENDED" : whose == Whose.Own ? "taken" : "NOT_FOUND",
        "/notices/{id}/acknowledgement" => !isLive ? "AUTHORITY_ENDED" : whose == Whose.Own ? "taken" : "NOT_FOUND",

        // Officers' own: no signature, and nothing of a case in a view.
        "/requests/{caseId}/claim" => !isLive ? "AUTHORITY_ENDED" : whose is Whose.Foreign or Whose.Absent ? "NOT_FOUND" : "taken",
        "/work/views/{name}" => isLive ? "taken" : "AUTHORITY_ENDED",

        // Of a register the key decides, which must be a live central authority's: a State whose authorities all ended comes back by this door.
        "/parties/{state}" or "/parties/{state}/practice" => whose == Whose.Own ? "taken" : "ANOTHER_STATES_ENTRY",
        "/parties/{state}/revocations" => whose == Whose.Own || role == Roles.Operator ? "taken" : "ANOTHER_STATES_ENTRY",

        // Operators act for no State: what they name is there or not.
        "/parties/{state}/confirmation" or "/operations/dead-letters/{id}/resubmission" or "/operations/quarantine/{id}/release" => "NOT_FOUND",
        "/operations/inboxes/{state}/refill" => "taken|NOT_FOUND",
        "/operations/deliveries/{state}/pause" => whose == Whose.Absent ? "NOT_FOUND" : "taken",

        // Paused a moment ago, and not any more where it was resumed before.
        "/operations/deliveries/{state}/resumption" => whose == Whose.Absent ? "NOT_FOUND" : "taken|NOT_FOUND",
        "/operations/cases/{caseId}/resubmission" => whose == Whose.Absent ? "NOT_FOUND" : "taken",

        // An operator orders for no State, an auditor of a State for its own.
        "/audit/replays" => isLive || role == Roles.Operator ? "taken" : "AUTHORITY_ENDED",
        _ => throw new InvalidOperationException($"What is expected of {path}?"),
    };

    private static ExampleState By(string path, Whose whose) => (path, whose) switch
    {
        ("/notices/{id}/acknowledgement", Whose.Own) => ExampleStates.Singapore,
        ("/notices/{id}/acknowledgement", Whose.OtherParty) => ExampleStates.Netherlands,
        (_, Whose.Own) => ExampleStates.Netherlands,
        (_, Whose.OtherParty) => ExampleStates.Singapore,
        _ => ExampleStates.Kenya,
    };

    private static string StateOf(Whose whose) => whose switch { Whose.Own => "KE", Whose.OtherParty => "SG", Whose.Foreign => "NL", _ => "PT" };

    private static IEnumerable<(HttpMethod Method, string Path, HashSet<string> Allowed)> Operations(JsonObject document) =>
        from path in document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        where operation.Key is not "get" and not "head" && operation.Value is JsonObject described && described["security"]!.AsArray().Count > 0
        select (new HttpMethod(operation.Key.ToUpperInvariant()), path.Key, operation.Value!["x-roles"]!.AsArray().Select(role => role!.GetValue<string>()).ToHashSet());

    private string Address(string path, Whose whose) => path[1..]
        .Replace("{caseId}", whose == Whose.Absent ? $"nl-{new string('a', 26)}" : caseId, StringComparison.Ordinal)
        .Replace("{id}", path.StartsWith("/evidence", StringComparison.Ordinal) ? whose == Whose.Absent ? $"nl-{new string('a', 26)}.{evidenceId.Split('.')[1]}" : evidenceId
            : whose == Whose.Absent ? $"nl-{new string('a', 26)}.1.0" : noticeId, StringComparison.Ordinal)
        .Replace("{name}", "mine", StringComparison.Ordinal)
        .Replace("{state}", StateOf(whose), StringComparison.Ordinal);

    /// <summary>A sound body of each call; of a change of a register one that was made from what does not stand, so that it changes nothing.</summary>
    private byte[]? Body(string path, Whose whose, ExampleState by)
    {
        switch (path)
        {
            case "/requests":
                var request = Requests.New();
                request["from"] = StateOf(whose);
                request["to"] = "NL";
                return request.Bytes();
            case "/requests/{caseId}/communications":
                var said = by == ExampleStates.Netherlands ? Words.Supplement() : Words.Acknowledge();
                return NationalSystem.About(whose == Whose.Absent ? $"nl-{new string('a', 26)}" : caseId, said, by.Code);
            case "/evidence":
                return Furnished.Declaration(whose == Whose.Absent ? $"nl-{new string('a', 26)}" : caseId, "some bytes"u8).With("from", by.Code).Bytes();
            case "/releases":
                return Transfers.Order("MX", [whose == Whose.Absent ? $"nl-{new string('a', 26)}.{keptId.Split('.')[1]}" : keptId]).With("from", by.Code).Bytes();
            case "/parties/{state}":
                return RegisterChanges.OfEntry(by, RegisterEntry.Of(by, router.Keys), new string('0', 64), router.Keys, router.Clock, isCeremony: false, []);
            case "/parties/{state}/practice":
                return RegisterChanges.OfPractice(by.Code, [], new string('0', 64));
            case "/parties/{state}/revocations":
                return new JsonObject { ["crl"] = "AAAA" }.Bytes();
            case "/work/views/{name}":
                return new JsonObject { ["due"] = "past" }.Bytes();
            case "/operations/deliveries/{state}/pause":
                return new JsonObject { ["reason"] = "a test" }.Bytes();
            case "/audit/replays":
                return new JsonObject { ["id"] = "a test", ["cases"] = new JsonArray(caseId) }.Bytes();
            case "/parties/{state}/confirmation":
                return new JsonObject { ["fingerprint"] = new string('0', 64) }.Bytes();
            default:
                return null;
        }
    }

    private async Task<string> CodeAsync(HttpClient client, HttpMethod method, string path, Whose whose, ExampleState by, bool isLive, string role)
    {
        var now = router.Clock.GetUtcNow();
        bool isChange = path is "/parties/{state}" or "/parties/{state}/practice";
        var authority = isLive ? by.CentralAuthority : by.PointOfContact;
        using var request = new HttpRequestMessage(method, Address(path, whose));
        request.Headers.Authorization = new("Bearer", router.Issuer.Issue(new($"{role}@{by.Code}", by.Code, authority.Id, [role]), now, TimeSpan.FromHours(1)));
        if (Body(path, whose, by) is { } body)
        {
            using var key = by.KeyOf(isChange ? by.CentralAuthority : authority, router.Keys);
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } };
            request.Headers.Add("X-JWS-Signature", Jws.Detached(key, body, now));
        }

        using var answer = await client.SendAsync(request);
        if (answer.IsSuccessStatusCode)
        {
            return "taken";
        }

        var problem = (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
        string code = problem["code"]!.GetValue<string>();
        return (int)answer.StatusCode >= 500 ? code
            : Refusals.Contains(code) ? code
            : problem["failures"]?.AsArray().Select(failure => failure!["code"]!.GetValue<string>()).FirstOrDefault(Refusals.Contains) ?? "taken";
    }

    /// <summary>A case of the Netherlands with Singapore, and the notice that Singapore was given of it.</summary>
    private async Task BeginAsync()
    {
        var answer = await router.Netherlands.SubmitAsync(Requests.New().Bytes(), default);
        caseId = answer.Body!["caseId"]!.GetValue<string>();
        await router.Clock.AdvanceAsync("PT0S", default);
        evidenceId = (await router.Netherlands.DeclareAsync(Furnished.Declaration(caseId, "some bytes"u8), default)).Body!["item"]!["id"]!.GetValue<string>();
        keptId = await Furnished.KeepAsync(router.Netherlands, caseId, "other bytes"u8.ToArray());
        noticeId = (await new Mailbox(router.Singapore).TakeAsync(notice => notice.CaseId == caseId, TimeSpan.FromSeconds(30), default))!.Id;
    }
}
