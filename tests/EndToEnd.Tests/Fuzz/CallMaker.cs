using System.Text.Json;
using System.Text.Json.Nodes;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Client;
using RequestRouter.Local.Keys;
using RequestRouter.Local.States;

namespace RequestRouter.EndToEnd.Tests.Fuzz;

/// <summary>
/// Calls of every operation, most of them by somebody who may and about something that is there, most with something that is not as
/// it should be; the same seed makes the same calls.
/// </summary>
/// <param name="known">What may stand for each parameter of a path.</param>
internal sealed class CallMaker(RouterFixture router, ApiDescription api, IReadOnlyDictionary<string, IReadOnlyList<string>> known, Random random)
{
    private static readonly string[] Methods = ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"];
    private static readonly string[] QueryValues = ["0", "5", "-1", "101", "requesting", "NL", "mutual-assistance", "2026-11-28T00:00:00Z", "true", "PT0S"];

    private readonly IReadOnlyList<DescribedOperation> said =
    [
        .. api.Operations.SelectMany(operation => Enumerable.Repeat(operation, operation switch
        {
            { Method: "POST", Path: "/requests/{caseId}/communications" } => 4,
            { Method: "POST", Path: "/requests" } => 3,
            { Method: "PUT", Path: "/parties/{state}/revocations" } => 0,
            { Method: "PUT" } => 1,
            _ => 0,
        })),
    ];

    /// <summary>The hash of the last change of each State's register.</summary>
    private readonly Dictionary<string, string> last = [];

    private int count;

    /// <summary>Takes in which change of a register took effect, for the next one names it.</summary>
    public void Learn(string state, string hash) => last[state] = hash;

    public FuzzCall Next()
    {
        // What States say is a third of it: there most can be wrong.
        var operation = Pick(random.Next(3) == 0 ? said : api.Operations);
        var state = Pick([ExampleStates.Netherlands, ExampleStates.Singapore, ExampleStates.Kenya]);
        string path = Path(operation, state) + Query(operation);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (!Rarely())
        {
            headers["Authorization"] = "Bearer " + (Rarely() ? Header() : Token(operation, state));
        }

        string method = Rarely() ? Pick(Methods) : operation.Method;
        byte[]? body = null;
        if (method is "POST" or "PUT" or "PATCH")
        {
            body = Body(operation, state, path);
            headers["Content-Type"] = Rarely() ? Header() : "application/json";
            using var key = state.KeyOf(state.CentralAuthority, router.Keys);
            headers["X-JWS-Signature"] = Rarely() ? Header() : Jws.Detached(key, body, router.Clock.GetUtcNow());
        }

        foreach (string name in (string[])["If-None-Match", "If-Match", "Prefer", "Accept", "X-Forwarded-For", "traceparent", "Range"])
        {
            if (Rarely())
            {
                headers[name] = Header();
            }
        }

        return new(method, path, headers, body);
    }

    private string Path(DescribedOperation operation, ExampleState state) => string.Join('/', operation.Path.TrimStart('/').Split('/').Select(part =>
        !part.StartsWith('{') ? part
        : Rarely() ? Uri.EscapeDataString(Segment())
        : part == "{state}" ? state.Code
        : Pick(known[part])));

    /// <summary>What comes as far as an app: servers turn away NUL and lines too long themselves (Kestrel with a bare 400, Azure with a page of its own).</summary>
    private string Segment()
    {
        string text = Spoiling.Text(random);
        return text.Length is 0 or > 2000 || text.Contains('\0', StringComparison.Ordinal) ? "none" : text;
    }

    private string Query(DescribedOperation operation)
    {
        var asked = operation.QueryNames.Where(_ => random.Next(3) == 0)
            .Select(name => $"{name}={Uri.EscapeDataString(Rarely() ? Segment() : Pick(QueryValues))}").ToList();
        if (Rarely())
        {
            asked.Add($"{Uri.EscapeDataString(Segment())}={Uri.EscapeDataString(Segment())}");
        }

        // Nobody waits here for what does not come.
        asked.RemoveAll(one => one.StartsWith("wait=", StringComparison.Ordinal));
        return asked.Count == 0 ? "" : "?" + string.Join('&', asked);
    }

    private string Token(DescribedOperation operation, ExampleState state)
    {
        string role = operation.Roles.Count > 0 && !Rarely() ? Pick(operation.Roles) : Pick(Roles.All);
        var officer = Roles.OfNoState.Contains(role) ? new Officer(null, role) : new Officer(state, role);
        return router.Issuer.Issue(officer.Claims, router.Clock.GetUtcNow(), TimeSpan.FromHours(1));
    }

    private byte[] Body(DescribedOperation operation, ExampleState state, string path)
    {
        var examples = operation.Examples;
        var sound = (operation.Method, operation.Path) switch
        {
            ("PUT", "/parties/{state}") => Parsed(RegisterChanges.OfEntry(
                state, Renamed(RegisterEntry.Of(state, router.Keys)), After(state), router.Keys, router.Clock, isCeremony: Rarely(), [])),
            ("PUT", "/parties/{state}/practice") => Parsed(RegisterChanges.OfPractice(
                state.Code, Pick(examples)["practice"]!.AsObject(), After(state))),
            _ => examples.Count == 0 ? new JsonObject { ["x"] = 1 } : (JsonObject)Pick(examples).DeepClone(),
        };
        Name(sound, "reference");
        Name(sound, "id");
        if (operation.Path.EndsWith("/communications", StringComparison.Ordinal))
        {
            sound["caseId"] = path.Split('/')[1];
            sound["from"] = state.Code;
        }
        else if (operation.Path == "/evidence")
        {
            sound["caseId"] = Pick(known["{caseId}"]);
            sound["from"] = state.Code;
        }
        else if (operation.Path == "/requests" && sound.ContainsKey("to"))
        {
            sound["from"] = state.Code;
            sound["to"] = state == ExampleStates.Singapore ? "NL" : "SG";
        }

        var body = random.Next(operation.Method == "PUT" ? 3 : 4) == 0 ? sound : Spoiling.Body(sound, random);
        byte[] bytes = JsonSerializer.SerializeToUtf8Bytes(body);
        return Rarely() ? Spoiling.Bytes(bytes, random) : bytes;
    }

    /// <summary>The change that stands last, and as often one that does not.</summary>
    private string? After(ExampleState state) => random.Next(2) == 0 ? new string('0', 64) : last.GetValueOrDefault(state.Code);

    private static JsonObject Parsed(byte[] json) => JsonNode.Parse(json)!.AsObject();

    /// <summary>An entry that says something new.</summary>
    private JsonObject Renamed(JsonObject entry)
    {
        entry["name"] = $"Example {++count}";
        return entry;
    }

    /// <summary>Most are the first of their name, and some come again.</summary>
    private void Name(JsonObject body, string member)
    {
        if (body.ContainsKey(member) && !Rarely())
        {
            body[member] = $"FUZZ-{++count}";
        }
    }

    /// <summary>A header's characters.</summary>
    private string Header() => new([.. Spoiling.Text(random).Where(letter => letter is >= ' ' and < '\u007f').Take(3000)]);

    private bool Rarely() => random.Next(12) == 0;

    private T Pick<T>(IReadOnlyList<T> some) => some[random.Next(some.Count)];
}
