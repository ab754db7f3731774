using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Microsoft.Extensions.Configuration;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Tests.Security;

/// <summary>A key that stays in Key Vault, of which the test plays the three things it answers.</summary>
public sealed class VaultKeyTests : HttpMessageHandler
{
    private const string Version = "https://kv-router.vault.azure.net/keys/router-signing/0123456789abcdef";
    private readonly ECDsa kept = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly List<string> calls = [];
    private int busy;
    private string curve = "P-256";

    [Fact]
    public void What_the_vault_signs_is_verified_with_the_key_that_is_published()
    {
        using var signer = RouterSigner.With(Key());

        string compact = signer.Sign("{}"u8, "receipt");
        string[] parts = signer.SignDetached("{}"u8, "notice", SigningParty.Now).Split("..");

        Assert.Equal(PublicKeys.Export(kept, "router-2"), signer.PublicKey);
        string[] three = compact.Split('.');
        Assert.True(Verifies(three[0] + "." + three[1], three[2]));
        Assert.True(Verifies(parts[0] + ".{}", parts[1]));
        Assert.Equal([$"GET {Version}?api-version=7.4", $"POST {Version}/sign?api-version=7.4", $"POST {Version}/sign?api-version=7.4"], calls);
    }

    [Fact]
    public void A_vault_that_has_too_much_to_do_is_asked_again()
    {
        using var signer = RouterSigner.With(Key());
        busy = 2;

        Assert.Equal(3, signer.Sign("{}"u8, "receipt").Split('.').Length);
    }

    [Fact]
    public void A_vault_that_does_not_sign_is_a_fault_and_no_signature()
    {
        using var signer = RouterSigner.With(Key());
        busy = 10;

        Assert.Equal(429, Assert.Throws<RequestFailedException>(() => signer.Sign("{}"u8, "receipt")).Status);
    }

    [Fact]
    public void A_key_on_a_curve_that_is_not_accepted_stops_the_start()
    {
        curve = "P-256K";

        Assert.Throws<InvalidOperationException>(Key);
    }

    [Theory]
    [InlineData("http://kv-router.vault.azure.net/keys/router-signing/0123")]
    [InlineData("https://kv-router.vault.azure.net/keys/router-signing")]
    [InlineData("https://kv-router.vault.azure.net/secrets/router-signing/0123")]
    [InlineData("router-signing")]
    public void What_names_no_version_of_a_key_stops_the_start(string url) =>
        Assert.Throws<InvalidOperationException>(() => SigningSettings.From(Settings(("Signing:KeyId", "router-2"), ("Signing:VaultKey", url))));

    [Fact]
    public void One_key_signs_and_not_two()
    {
        Assert.Equal(Version, SigningSettings.From(Settings(("Signing:KeyId", "router-2"), ("Signing:VaultKey", Version))).VaultKey!.AbsoluteUri);
        Assert.Throws<InvalidOperationException>(() => SigningSettings.From(Settings(("Signing:KeyId", "router-2"))));
        Assert.Throws<InvalidOperationException>(() => SigningSettings.From(Settings(("Signing:KeyId", "router-2"), ("Signing:VaultKey", Version), ("Signing:KeyPem", "a key"))));
    }

    private static IConfiguration Settings(params (string Name, string Value)[] values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.ToDictionary(value => value.Name, value => (string?)value.Value)).Build();

    private VaultKey Key()
    {
        var options = new VaultOptions { Transport = new HttpClientTransport(this) };
        options.Retry.Delay = options.Retry.MaxDelay = TimeSpan.FromMilliseconds(1);
        return new(new Uri(Version), "router-2", new Identity(), options);
    }

    private bool Verifies(string signed, string signature) =>
        kept.VerifyData(Encoding.ASCII.GetBytes(signed), StrictBase64Url.Decode(signature)!, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Assert.Equal("Bearer of https://vault.azure.net/.default", request.Headers.Authorization!.ToString());
        if (busy-- > 0)
        {
            return new(HttpStatusCode.TooManyRequests) { Content = new StringContent("{}") };
        }

        calls.Add($"{request.Method} {request.RequestUri}");
        if (request.Method == HttpMethod.Get)
        {
            var point = PublicKeys.Export(kept, "");
            return Answer(new { key = new { kid = Version, kty = "EC-HSM", crv = curve, x = point.X, y = point.Y } });
        }

        using var asked = JsonDocument.Parse(request.Content!.ReadAsStream(cancellationToken));
        Assert.Equal("ES256", asked.RootElement.GetProperty("alg").GetString());
        byte[] hash = StrictBase64Url.Decode(asked.RootElement.GetProperty("value").GetString()!)!;
        return Answer(new { kid = Version, value = StrictBase64Url.Encode(kept.SignHash(hash, DSASignatureFormat.IeeeP1363FixedFieldConcatenation)) });
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(Send(request, cancellationToken));

    protected override void Dispose(bool disposing)
    {
        kept.Dispose();
        base.Dispose(disposing);
    }

    private static HttpResponseMessage Answer(object body) => new(HttpStatusCode.OK) { Content = new StringContent(JsonSerializer.Serialize(body)) };

    private sealed class Identity : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new("of " + requestContext.Scopes.Single(), DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
