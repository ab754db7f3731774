using Microsoft.Extensions.Configuration;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Tests.Security;

public sealed class PublishedKeys
{
    private static readonly Jwk Point = new SigningParty("NL", "nl-central", "nl-1").Jwk;

    [Fact]
    public void Keys_that_signed_before_are_published_with_their_times() // F18
    {
        var settings = SigningSettings.From(Configuration(
            $$"""[{ "kty": "EC", "crv": "P-256", "x": "{{Point.X}}", "y": "{{Point.Y}}", "kid": "router-0", "validFrom": "2025-01-01T00:00:00Z", "validTo": "2026-01-01T00:00:00Z" }]"""));

        var earlier = Assert.Single(settings.EarlierKeys);
        Assert.Equal(("router-0", 2026), (earlier.Kid, earlier.ValidTo!.Value.Year));
    }

    [Fact]
    public void Earlier_keys_that_cannot_be_read_stop_the_start() =>
        Assert.Throws<InvalidOperationException>(() => SigningSettings.From(Configuration("[{ \"kid\": 1 }]")));

    [Fact]
    public void A_key_for_sealed_parts_can_be_entered() => Assert.Empty(Check(Point with { Use = "enc", Alg = "ECDH-ES+A256KW" })); // E3

    [Fact]
    public void A_key_that_signs_is_none_to_seal_for() => // E3
        Assert.Equal("/authorities/0/encryptionKeys/0/jwk", Assert.Single(Check(Point with { Use = "sig" })).Pointer);

    private static IReadOnlyList<RequestRouter.Router.Json.ShapeFailure> Check(Jwk jwk) => RegistrationRules.Check(
        Entries.Of("NL", [], [new() { KeyId = "nl-enc-1", Jwk = jwk, ValidFrom = SigningParty.Now }]), StateCode.Parse("NL"));

    private static IConfiguration Configuration(string earlier) => new ConfigurationBuilder().AddInMemoryCollection(
        new Dictionary<string, string?> { ["Signing:KeyPem"] = "a key", ["Signing:KeyId"] = "router-1", ["Signing:EarlierKeys"] = earlier }).Build();
}
