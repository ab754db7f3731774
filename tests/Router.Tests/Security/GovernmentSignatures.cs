using System.Text.Json.Nodes;
using RequestRouter.Router.Json;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Tests.Security;

/// <summary>Signatures as governments make them: with certificates, in the baseline profile of JAdES, with RSA keys (E1, E2).</summary>
public sealed class GovernmentSignatures
{
    private const string ByReference = "http://uri.etsi.org/19182/ObjectIdByURI";

    private static readonly byte[] Body = """{"from":"NL","text":"été"}"""u8.ToArray();
    private static readonly CertifiedParty Netherlands = CertifiedParty.Elliptic();
    private static readonly CertifiedParty WithRsa = CertifiedParty.Rsa();

    [Fact]
    public void The_digest_of_the_certificate_alone_tells_the_key()
    {
        var result = Verify(new() { ["x5t#S256"] = Netherlands.Thumbprint });

        Assert.Null(result.Fault);
        Assert.Equal("nl-cert-1", result.Key!.KeyId);
    }

    [Fact]
    public void A_whole_baseline_header_verifies() => Assert.Null(Verify(new()
    {
        ["kid"] = "nl-cert-1",
        ["cty"] = "application/json",
        ["typ"] = "jose",
        ["x5t#S256"] = Netherlands.Thumbprint,
        ["x5c"] = new JsonArray(Convert.ToBase64String(Netherlands.Der), "whoever is above it"),
        ["sigD"] = new JsonObject { ["mId"] = ByReference, ["pars"] = new JsonArray("request.json") },
        ["crit"] = new JsonArray("sigD", "b64"),
    }).Fault);

    [Fact]
    public void A_certificate_that_is_not_the_entered_one_names_no_key()
    {
        Assert.Equal(SignatureFault.UnknownKey, Verify(new() { ["x5t#S256"] = WithRsa.Thumbprint }).Fault);
        Assert.Equal(SignatureFault.UnknownKey, Verify(new() { ["kid"] = "nl-cert-1", ["x5t#S256"] = WithRsa.Thumbprint }).Fault);
        Assert.Equal(SignatureFault.UnknownKey, Verify(new() { ["kid"] = "nl-cert-1", ["x5c"] = new JsonArray(Convert.ToBase64String(WithRsa.Der)) }).Fault);
    }

    [Fact]
    public void A_key_without_a_certificate_is_not_named_by_one()
    {
        var bare = Netherlands.Key with { Jwk = Netherlands.Jwk with { X5c = null } };

        Assert.Equal(SignatureFault.UnknownKey, Verify(new() { ["kid"] = "nl-cert-1", ["x5t#S256"] = Netherlands.Thumbprint }, bare).Fault);
        Assert.Null(Verify(new() { ["kid"] = "nl-cert-1" }, bare).Fault);
    }

    public static TheoryData<string> Unsound =>
    [
        """{ }""",
        """{ "kid": "nl-cert-1", "crit": ["b64", "sigD"] }""",
        """{ "kid": "nl-cert-1", "sigD": { "mId": "http://uri.etsi.org/19182/ObjectIdByURI" } }""",
        """{ "kid": "nl-cert-1", "sigD": { "mId": "http://uri.etsi.org/19182/HttpHeaders" }, "crit": ["b64", "sigD"] }""",
        """{ "kid": "nl-cert-1", "sigD": "request.json", "crit": ["b64", "sigD"] }""",
        """{ "kid": "nl-cert-1", "crit": ["b64", "b64"] }""",
        """{ "kid": "nl-cert-1", "crit": ["b64", 1] }""",
        """{ "kid": "nl-cert-1", "x5t#S256": "c2hvcnQ" }""",
        """{ "kid": "nl-cert-1", "x5t#S256": 7 }""",
        """{ "kid": "nl-cert-1", "x5c": [] }""",
        """{ "kid": "nl-cert-1", "x5c": ["no base64!"] }""",
        """{ "kid": "nl-cert-1", "x5u": "https://example.org/cert" }""",
    ];

    [Theory]
    [MemberData(nameof(Unsound))]
    public void A_header_that_is_not_understood_whole_is_refused(string parameters) =>
        Assert.Equal(SignatureFault.Malformed, Verify(JsonNode.Parse(parameters)!.AsObject()).Fault);

    [Fact]
    public void PS256_verifies_and_no_other_algorithm_of_an_RSA_key_does()
    {
        Assert.Null(Verify(new() { ["kid"] = "nl-cert-1" }, WithRsa.Key, WithRsa).Fault);
        Assert.Null(Verify(new() { ["x5t#S256"] = WithRsa.Thumbprint }, WithRsa.Key, WithRsa).Fault);
        Assert.All(["RS256", "PS384", "ES256", "none"], algorithm => Assert.Equal(
            SignatureFault.AlgorithmNotAllowed, Verify(new() { ["kid"] = "nl-cert-1", ["alg"] = algorithm }, WithRsa.Key, WithRsa).Fault));
        Assert.Equal(SignatureFault.AlgorithmNotAllowed, Verify(new() { ["kid"] = "nl-cert-1", ["alg"] = "PS256" }).Fault);
    }

    [Fact]
    public void A_changed_byte_under_PS256_is_found() =>
        Assert.Equal(SignatureFault.DoesNotVerify, SignatureVerifier.Verify("{}"u8.ToArray(), WithRsa.Sign(Body, new() { ["kid"] = "nl-cert-1" }), new KeyDirectory([WithRsa.Key]), null, SigningParty.Now).Fault);

    [Fact]
    public void Keys_with_sound_certificates_can_be_entered()
    {
        Assert.Empty(Enter(Netherlands.Jwk, CertifiedParty.CertificateEnds));
        Assert.Empty(Enter(WithRsa.Jwk, CertifiedParty.CertificateEnds));
        Assert.Empty(Enter(WithRsa.Jwk with { X5c = null, Alg = "PS256", Use = "sig" }, null));
    }

    [Fact]
    public void A_certificate_of_another_key_or_none_cannot_be_entered()
    {
        Assert.Equal("/authorities/0/keys/0/jwk/x5c/0", Assert.Single(Enter(Netherlands.Jwk with { X5c = WithRsa.Jwk.X5c }, CertifiedParty.CertificateEnds)).Pointer);
        Assert.Equal("/authorities/0/keys/0/jwk/x5c/0", Assert.Single(Enter(Netherlands.Jwk with { X5c = ["bm8gY2VydGlmaWNhdGU="] }, CertifiedParty.CertificateEnds)).Pointer);
        Assert.Equal("/authorities/0/keys/0/jwk/x5c", Assert.Single(Enter(Netherlands.Jwk with { X5c = [] }, CertifiedParty.CertificateEnds)).Pointer);
    }

    [Fact]
    public void A_key_ends_with_its_certificate()
    {
        Assert.Equal("/authorities/0/keys/0/validTo", Assert.Single(Enter(Netherlands.Jwk, null)).Pointer);
        Assert.Equal("/authorities/0/keys/0/validTo", Assert.Single(Enter(Netherlands.Jwk, CertifiedParty.CertificateEnds.AddDays(1))).Pointer);
    }

    [Fact]
    public void A_certificate_can_be_added_to_a_key_and_is_neither_changed_nor_taken_away() // A15
    {
        var bare = Registered(Netherlands.Jwk with { X5c = null }, CertifiedParty.CertificateEnds);
        var certified = bare with { Jwk = Netherlands.Jwk };
        var renewed = bare with { Jwk = Netherlands.Jwk with { X5c = [Convert.ToBase64String(Netherlands.Renewed())] } };

        Assert.Empty(Changed(bare, certified));
        Assert.Empty(Changed(certified, certified));
        Assert.Equal("/authorities/0/keys/0/jwk/x5c", Assert.Single(Changed(certified, renewed)).Pointer);
        Assert.Equal("/authorities/0/keys/0/jwk/x5c", Assert.Single(Changed(certified, bare)).Pointer);
    }

    [Fact]
    public void Numbers_that_are_no_RSA_key_of_enough_bits_cannot_be_entered()
    {
        var sound = WithRsa.Jwk with { X5c = null };
        Assert.All(
            [
                CertifiedParty.Rsa(1024).Jwk with { X5c = null },
                sound with { E = "AQAA" },
                sound with { E = null },
                sound with { N = "AA" + sound.N },
                sound with { Alg = "RS256" },
                sound with { Crv = "P-256" },
                sound with { X = Netherlands.Jwk.X },
                Netherlands.Jwk with { X5c = null, N = sound.N },
            ],
            unsound => Assert.Equal("/authorities/0/keys/0/jwk", Assert.Single(Enter(unsound, null)).Pointer));
    }

    private static SignatureResult Verify(JsonObject parameters, AuthorityKey? key = null, CertifiedParty? party = null) =>
        SignatureVerifier.Verify(Body, (party ?? Netherlands).Sign(Body, parameters), new KeyDirectory([key ?? Netherlands.Key]), null, SigningParty.Now);

    private static IReadOnlyList<ShapeFailure> Changed(KeyRegistration before, KeyRegistration after) =>
        KeyRules.KeysTakenAway(Entries.Of("NL", [after]), Entries.Of("NL", [before]), SigningParty.Now);

    private static IReadOnlyList<ShapeFailure> Enter(Jwk jwk, DateTimeOffset? validTo) =>
        RegistrationRules.Check(Entries.Of("NL", [Registered(jwk, validTo)]), StateCode.Parse("NL"));

    private static KeyRegistration Registered(Jwk jwk, DateTimeOffset? validTo) =>
        new() { KeyId = "nl-cert-1", Jwk = jwk, ValidFrom = SigningParty.Now, ValidTo = validTo };
}
