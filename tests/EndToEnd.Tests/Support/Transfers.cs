using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using RequestRouter.Local.Client;

namespace RequestRouter.EndToEnd.Tests.Support;

/// <summary>Asking origins for a transfer and releasing under what they authorized, as States do it over HTTP.</summary>
internal sealed class Transfers(RouterFixture router)
{
    public const string Purpose = "Trial of the operator of the server";

    private static int count;

    /// <summary>A request by which one State furnishes to another: the case's id.</summary>
    public Task<string> CaseAsync(NationalSystem requesting, NationalSystem requested) => SubmitAsync(requesting, requested, Requests.New());

    /// <summary>Asks an origin for passing elements on; the case's id.</summary>
    public Task<string> AskAsync(NationalSystem holder, NationalSystem origin, string recipient, params string[] digests)
    {
        var request = AskingFor.AnOnwardTransfer(digests);
        request["content"]!["forKind"]!["recipient"] = recipient;
        request["content"]!["use"] = Purpose;
        return SubmitAsync(holder, origin, request);
    }

    /// <summary>Asks for another use of what was furnished; the case's id.</summary>
    public Task<string> AskForUseAsync(NationalSystem holder, NationalSystem origin, string furnishedIn, string proceedings, params string[] digests)
    {
        var request = AskingFor.AnotherUse(furnishedIn);
        request["content"]!.AsObject().Remove("items");
        request["content"]!["forKind"]!["elements"] = new JsonArray([.. digests.Select(digest => JsonValue.Create(digest))]);
        request["content"]!["forKind"]!["otherProceedings"] = proceedings;
        return SubmitAsync(holder, origin, request);
    }

    /// <summary>An origin's answer, and its step is taken.</summary>
    public async Task SayAsync(NationalSystem origin, string caseId, string type, int item, params (string Name, JsonNode Value)[] members)
    {
        var said = new JsonObject { ["id"] = $"TRANSFER-{Environment.ProcessId}-{Interlocked.Increment(ref count)}", ["type"] = type, ["items"] = new JsonArray(item) };
        foreach (var (name, value) in members)
        {
            said[name] = value;
        }

        var answer = await origin.SayAsync(caseId, said, default);
        Assert.True(answer.Status == HttpStatusCode.Accepted, $"{answer.Status} {answer.Body}");
        await router.Clock.AdvanceAsync("PT0S", default);
    }

    public static JsonObject Order(string recipient, IEnumerable<string> elements, params string[] authorizations) => new()
    {
        ["id"] = $"RELEASE-{Environment.ProcessId}-{Interlocked.Increment(ref count)}",
        ["elements"] = new JsonArray([.. elements.Select(element => JsonValue.Create(element))]),
        ["recipient"] = recipient,
        ["purpose"] = Purpose,
        ["authorizations"] = new JsonArray([.. authorizations.Select(caseId => JsonValue.Create(caseId))]),
    };

    public static string DigestOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The bytes and the status of a read.</summary>
    public static async Task<(HttpStatusCode Status, byte[] Bytes)> ReadAsync(NationalSystem reader, string id, string? token, string query = "")
    {
        using var answer = await reader.OpenContentAsync(id, null, default, token, query);
        byte[] bytes = await answer.Content.ReadAsByteArrayAsync();
        return (answer.StatusCode, answer.IsSuccessStatusCode ? bytes : []);
    }

    private async Task<string> SubmitAsync(NationalSystem from, NationalSystem to, JsonObject request)
    {
        request["from"] = from.State.Code;
        request["to"] = to.State.Code;
        var answer = await from.SubmitAsync(JsonSerializer.SerializeToUtf8Bytes(request), default);
        Assert.True(answer.Status == HttpStatusCode.Accepted, $"{answer.Status} {answer.Body}");
        await router.Clock.AdvanceAsync("PT0S", default);
        return answer.Body!["caseId"]!.GetValue<string>();
    }
}
