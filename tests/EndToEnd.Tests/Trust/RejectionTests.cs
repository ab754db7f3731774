using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Client;
using RequestRouter.Local.States;

namespace RequestRouter.EndToEnd.Tests.Trust;

/// <summary>A rejection is signed as a receipt is, and anyone can verify both (E5, F18).</summary>
[Collection(RouterCollection.Name)]
public sealed class RejectionTests(RouterFixture router)
{
    [Fact]
    public async Task A_rejection_proves_what_was_rejected_and_why()
    {
        var request = Requests.New();
        request["content"]!.AsObject().Remove("facts");
        request["content"]!.AsObject().Remove("urgency"); // an urgent request is delivered with its gaps
        byte[] body = request.Bytes();

        var answer = await router.Netherlands.SubmitAsync(body, default);

        var stated = await VerifiedAsync(answer.Body!["rejection"]!.GetValue<string>(), "rr-rejection+jws");
        Assert.Equal(("CONTENT_INCOMPLETE", "NL"), (stated["code"]!.GetValue<string>(), stated["by"]!.GetValue<string>()));
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(body)), stated["digest"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(answer.Body["citation"]!.GetValue<string>(), stated["citation"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_nobody_signed_soundly_is_not_signed_back()
    {
        var call = new RawCall(router, ExampleStates.Netherlands, "requests", Requests.New().Bytes());
        call.Body[^2] ^= 1;

        Assert.Null((await call.SendAsync()).Body!["rejection"]);
    }

    [Fact]
    public async Task A_notice_proves_what_a_State_was_told() // F16
    {
        var answer = await router.Netherlands.SubmitAsync(Requests.New().Bytes(), default);
        string caseId = answer.Body!["caseId"]!.GetValue<string>();
        await router.Clock.AdvanceAsync("PT0S", default);
        Assert.NotNull(await new Mailbox(router.Singapore).TakeAsync(notice => notice.CaseId == caseId, TimeSpan.FromSeconds(30), default));
        JsonObject? notice = null;
        for (long after = 0; notice is null; after++)
        {
            var page = (await router.Singapore.GetAsync($"notices?after={after}", default)).Body!["notices"]!.AsArray();
            Assert.NotEmpty(page);
            notice = page.Select(numbered => numbered!["notice"]!.AsObject()).FirstOrDefault(told => told["caseId"]?.GetValue<string>() == caseId);
            after = page[^1]!["number"]!.GetValue<long>() - 1;
        }

        var bare = notice.DeepClone().AsObject();
        bare.Remove("proof");
        var stated = await VerifiedAsync(notice["proof"]!.GetValue<string>(), "rr-notice+jws");

        Assert.Equal((notice["id"]!.GetValue<string>(), "SG"), (stated["id"]!.GetValue<string>(), stated["to"]!.GetValue<string>()));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sorted(bare)))), stated["digest"]!.GetValue<string>());
    }

    /// <summary>Canonical JSON, of what a notice holds: its names and its texts need no escapes but those of every writer.</summary>
    private static string Sorted(JsonNode? value) => value switch
    {
        JsonObject members => $"{{{string.Join(',', members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => $"\"{member.Key}\":{Sorted(member.Value)}"))}}}",
        JsonArray elements => $"[{string.Join(',', elements.Select(Sorted))}]",
        _ => value?.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) ?? "null",
    };

    /// <summary>With nothing but the published key.</summary>
    private async Task<JsonNode> VerifiedAsync(string jws, string type)
    {
        using var client = router.Anonymous();
        var jwk = JsonNode.Parse(await client.GetStringAsync("keys"))!["keys"]![0]!;
        string[] parts = jws.Split('.');
        Assert.Equal(type, JsonNode.Parse(Decode(parts[0]))!["typ"]!.GetValue<string>());
        using var key = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = Decode(jwk["x"]!.GetValue<string>()), Y = Decode(jwk["y"]!.GetValue<string>()) },
        });
        Assert.True(key.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Decode(parts[2]), HashAlgorithmName.SHA256));
        return JsonNode.Parse(Decode(parts[1]))!;
    }

    private static byte[] Decode(string text) => System.Buffers.Text.Base64Url.DecodeFromChars(text);
}
