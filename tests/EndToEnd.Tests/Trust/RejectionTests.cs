using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using RequestRouter.EndToEnd.Tests.Support;
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
