using System.Security.Cryptography;
using System.Text.Json;
using Jose;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Tests.Security;

public sealed class RouterSignerTests
{
    [Theory]
    [InlineData("nistP256", "ES256")]
    [InlineData("nistP384", "ES384")]
    [InlineData("nistP521", "ES512")]
    public void Anyone_can_verify_a_receipt_with_the_published_key(string curve, string algorithm)
    {
        using var key = ECDsa.Create(ECCurve.CreateFromFriendlyName(curve));
        using var signer = new RouterSigner(new(key.ExportPkcs8PrivateKeyPem(), "router-1"));
        var receipt = new Receipt
        {
            CaseId = CaseId.From(StateCode.Parse("NL"), "2026/1"),
            CommunicationId = "2026/1",
            Digest = Digest.Of("{}"u8),
            ReceivedAt = SigningParty.Now,
            By = StateCode.Parse("NL"),
        };

        string jws = receipt.SignWith(signer);

        var published = new Jose.Jwk { Kty = signer.PublicKey.Kty, Crv = signer.PublicKey.Crv, X = signer.PublicKey.X, Y = signer.PublicKey.Y };
        using var document = JsonDocument.Parse(JWT.Decode(jws, published, JwsAlgorithmOf(algorithm)));
        Assert.Equal("2026-11-23T14:05:00Z", document.RootElement.GetProperty("receivedAt").GetString());
        Assert.Equal(["caseId", "communicationId", "digest", "receivedAt", "by", "remarks", "remarkCount"], document.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal(new Dictionary<string, object> { ["alg"] = algorithm, ["kid"] = "router-1", ["typ"] = Receipt.Type }, JWT.Headers(jws));
    }

    [Fact]
    public void A_PEM_in_one_line_is_read()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        using var signer = new RouterSigner(new(key.ExportECPrivateKeyPem().Replace("\n", "\\n", StringComparison.Ordinal), "router-1"));

        Assert.Equal(PublicKeys.Export(key, "router-1"), signer.PublicKey);
    }

    [Fact]
    public void What_is_no_private_EC_key_is_refused_at_start()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var rsa = RSA.Create(2048);
        using var weak = ECDsa.Create(ECCurve.CreateFromFriendlyName("brainpoolP256r1"));

        Assert.All(
            ["", "key", rsa.ExportPkcs8PrivateKeyPem()],
            pem => Assert.Throws<InvalidOperationException>(() => new RouterSigner(new(pem, "router-1"))));
    }

    [Fact]
    public void Settings_do_not_print_the_key() => Assert.DoesNotContain("secret", new SigningSettings("secret", "router-1").ToString(), StringComparison.Ordinal);

    private static JwsAlgorithm JwsAlgorithmOf(string name) => Enum.Parse<JwsAlgorithm>(name);
}
