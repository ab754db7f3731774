using System.Security.Cryptography;
using System.Text;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Tests.Security;

public sealed class SignatureVerifierTests
{
    private const string SoundHeader = """{"alg":"ES256","kid":"nl-1","iat":1795442700,"b64":false,"crit":["b64"]}""";
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("""{"id":"a.b","text":"été 漢字"}""");
    private static readonly SigningParty Netherlands = new("NL", "nl-central", "nl-1");
    private static readonly SigningParty Kenya = new("KE", "ke-central", "ke-1");

    [Fact]
    public void What_jose_jwt_signs_verifies()
    {
        var result = Verify(Netherlands.Sign(Body));

        Assert.Null(result.Fault);
        Assert.Equal("nl-1", result.Key!.KeyId);
        Assert.Equal(SigningParty.Now, result.SignedAt);
    }

    [Fact]
    public void Without_an_expected_signatory_the_signature_tells_who_sent() =>
        Assert.Equal("KE", SignatureVerifier.Verify(Body, Kenya.Sign(Body), Register(), expected: null, SigningParty.Now).Key!.State.ToString());

    [Theory]
    [InlineData("nistP384")]
    [InlineData("nistP521")]
    public void Stronger_curves_verify(string curve)
    {
        var party = new SigningParty("NL", "nl-central", "nl-2", ECCurve.CreateFromFriendlyName(curve));

        Assert.Null(SignatureVerifier.Verify(Body, party.Sign(Body), new KeyDirectory([party.Key()]), party.Signatory, SigningParty.Now).Fault);
    }

    [Fact]
    public void A_key_on_a_curve_that_is_not_accepted_never_verifies()
    {
        var party = new SigningParty("NL", "nl-central", "nl-1");
        var key = party.Key() with { Jwk = party.Jwk with { Crv = "secp256k1" } };

        Assert.Equal(SignatureFault.AlgorithmNotAllowed, SignatureVerifier.Verify(Body, party.Sign(Body), new KeyDirectory([key]), null, SigningParty.Now).Fault);
    }

    [Fact]
    public void A_missing_signature_is_named() => Assert.Equal(SignatureFault.Missing, Verify(null).Fault);

    [Fact]
    public void A_changed_byte_is_found()
    {
        byte[] changed = [.. Body];
        changed[7] ^= 1;

        Assert.Equal(SignatureFault.DoesNotVerify, SignatureVerifier.Verify(changed, Netherlands.Sign(Body), Register(), Netherlands.Signatory, SigningParty.Now).Fault);
    }

    [Fact]
    public void A_body_written_differently_is_another_body() =>
        Assert.Equal(SignatureFault.DoesNotVerify, Verify(Netherlands.Sign([.. Body, (byte)'\n'])).Fault);

    [Fact]
    public void A_key_the_register_does_not_list_is_named() =>
        Assert.Equal(SignatureFault.UnknownKey, Verify(Netherlands.Sign(Body, header => header["kid"] = "nl-9")).Fault);

    [Fact]
    public void Another_key_under_a_listed_id_does_not_verify() =>
        Assert.Equal(SignatureFault.DoesNotVerify, Verify(Kenya.Sign(Body, header => header["kid"] = "nl-1")).Fault);

    [Fact]
    public void Another_States_key_is_named() => Assert.Equal(SignatureFault.KeyOfAnother, Verify(Kenya.Sign(Body)).Fault);

    [Fact]
    public void Another_authoritys_key_is_named()
    {
        var police = new SigningParty("NL", "nl-24-7", "nl-p");

        Assert.Equal(
            SignatureFault.KeyOfAnother,
            SignatureVerifier.Verify(Body, police.Sign(Body), new KeyDirectory([police.Key()]), Netherlands.Signatory, SigningParty.Now).Fault);
    }

    [Fact]
    public void Two_States_may_use_the_same_key_id()
    {
        var singapore = new SigningParty("SG", "sg-central", "nl-1");
        var directory = new KeyDirectory([singapore.Key(), Netherlands.Key()]);

        Assert.Equal("NL", SignatureVerifier.Verify(Body, Netherlands.Sign(Body), directory, null, SigningParty.Now).Key!.State.ToString());
        Assert.Equal("SG", SignatureVerifier.Verify(Body, singapore.Sign(Body), directory, null, SigningParty.Now).Key!.State.ToString());
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(-1, SignatureFault.KeyNotYetValid)]
    public void A_key_is_valid_from_its_first_instant(int milliseconds, SignatureFault? fault) =>
        Assert.Equal(fault, VerifyWith(Netherlands.Key(validFrom: SigningParty.Now.AddMilliseconds(-milliseconds))).Fault);

    [Theory]
    [InlineData(1, null)]
    [InlineData(0, SignatureFault.KeyExpired)]
    public void A_key_is_no_longer_valid_at_its_end(int milliseconds, SignatureFault? fault) =>
        Assert.Equal(fault, VerifyWith(Netherlands.Key(validTo: SigningParty.Now.AddMilliseconds(milliseconds))).Fault);

    [Theory]
    [InlineData(300, null)]
    [InlineData(-300, null)]
    [InlineData(301, SignatureFault.IssuedAtOffTime)]
    [InlineData(-301, SignatureFault.IssuedAtOffTime)]
    public void The_signatures_time_is_near_the_time_of_receipt(int seconds, SignatureFault? fault) =>
        Assert.Equal(fault, Verify(Netherlands.Sign(Body, header => header["iat"] = SigningParty.Now.ToUnixTimeSeconds() + seconds)).Fault);

    [Fact]
    public void The_header_written_by_hand_is_sound_when_nothing_is_spoilt() =>
        Assert.Null(Verify(Netherlands.SignRaw(Body, SoundHeader)).Fault);

    [Theory]
    [InlineData("""{"alg":"none","kid":"nl-1","iat":1795442700,"b64":false,"crit":["b64"]}""", SignatureFault.AlgorithmNotAllowed)]
    [InlineData("""{"alg":"HS256","kid":"nl-1","iat":1795442700,"b64":false,"crit":["b64"]}""", SignatureFault.AlgorithmNotAllowed)]
    [InlineData("""{"alg":"es256","kid":"nl-1","iat":1795442700,"b64":false,"crit":["b64"]}""", SignatureFault.AlgorithmNotAllowed)]
    [InlineData("""{"alg":"ES384","kid":"nl-1","iat":1795442700,"b64":false,"crit":["b64"]}""", SignatureFault.AlgorithmNotAllowed)]
    [InlineData("""{"kid":"nl-1","iat":1795442700,"b64":false,"crit":["b64"]}""", SignatureFault.Malformed)]
    [InlineData("""{"alg":"ES256","iat":1795442700,"b64":false,"crit":["b64"]}""", SignatureFault.Malformed)]
    [InlineData("""{"alg":"ES256","kid":"nl-1","b64":false,"crit":["b64"]}""", SignatureFault.Malformed)]
    [InlineData("""{"alg":"ES256","kid":"nl-1","iat":"1795442700","b64":false,"crit":["b64"]}""", SignatureFault.Malformed)]
    [InlineData("""{"alg":"ES256","kid":"nl-1","iat":1795442700.5,"b64":false,"crit":["b64"]}""", SignatureFault.Malformed)]
    [InlineData("""{"alg":"ES256","kid":"nl-1","iat":99999999999999,"b64":false,"crit":["b64"]}""", SignatureFault.Malformed)]
    [InlineData("""{"alg":"ES256","kid":"nl-1","iat":1795442700,"crit":["b64"]}""", SignatureFault.Malformed)]
    [InlineData("""{"alg":"ES256","kid":"nl-1","iat":1795442700,"b64":true,"crit":["b64"]}""", SignatureFault.Malformed)]
    [InlineData("""{"alg":"ES256","kid":"nl-1","iat":1795442700,"b64":false}""", SignatureFault.Malformed)]
    [InlineData("""{"alg":"ES256","kid":"nl-1","iat":1795442700,"b64":false,"crit":[]}""", SignatureFault.Malformed)]
    [InlineData("""{"alg":"ES256","kid":"nl-1","iat":1795442700,"b64":false,"crit":["b64","b64"]}""", SignatureFault.Malformed)]
    [InlineData("""{"alg":"ES256","kid":"nl-1","iat":1795442700,"b64":false,"crit":["b64","exp"],"exp":1}""", SignatureFault.Malformed)]
    [InlineData("""{"alg":"ES256","kid":"nl-1","iat":1795442700,"b64":false,"crit":["b64"],"jwk":{}}""", SignatureFault.Malformed)]
    [InlineData("""{"alg":"ES256","kid":"nl-1","kid":"nl-1","iat":1795442700,"b64":false,"crit":["b64"]}""", SignatureFault.Malformed)]
    [InlineData("""{"alg":"ES256","kid":"nl-1","k\u0069d":"ke-1","iat":1795442700,"b64":false,"crit":["b64"]}""", SignatureFault.Malformed)]
    [InlineData("""{"alg":"ES256","kid":"\ud800","iat":1795442700,"b64":false,"crit":["b64"]}""", SignatureFault.Malformed)]
    [InlineData("""[]""", SignatureFault.Malformed)]
    [InlineData("""null""", SignatureFault.Malformed)]
    [InlineData("", SignatureFault.Malformed)]
    public void A_header_that_says_something_else_is_refused(string header, SignatureFault fault) =>
        Assert.Equal(fault, Verify(Netherlands.SignRaw(Body, header)).Fault);

    [Theory]
    [InlineData("not a signature")]
    [InlineData("a.b")]
    [InlineData("a..b.c")]
    [InlineData("..")]
    public void What_is_no_detached_JWS_is_refused(string jws) => Assert.Equal(SignatureFault.Malformed, Verify(jws).Fault);

    [Fact]
    public void A_signature_that_brings_its_own_payload_is_refused()
    {
        string[] parts = Netherlands.Sign(Body).Split('.');

        Assert.Equal(SignatureFault.Malformed, Verify($"{parts[0]}.{StrictBase64Url.Encode(Body)}.{parts[2]}").Fault);
    }

    [Fact]
    public void Padding_white_space_and_a_second_spelling_are_refused()
    {
        string sound = Netherlands.Sign(Body);
        // 64 bytes end in a character of which four bits are unused.
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        char respelt = Alphabet[Alphabet.IndexOf(sound[^1], StringComparison.Ordinal) + 1];

        Assert.All([sound + "==", sound + " ", " " + sound, sound[..^1] + respelt], spoilt => Assert.Equal(SignatureFault.Malformed, Verify(spoilt).Fault));
    }

    [Fact]
    public void A_point_off_the_curve_is_no_key()
    {
        var jwk = Netherlands.Jwk with { X = Kenya.Jwk.X };

        Assert.Null(PublicKeys.Import(jwk));
        Assert.Equal(SignatureFault.DoesNotVerify, VerifyWith(Netherlands.Key() with { Jwk = jwk }).Fault);
    }

    private static KeyDirectory Register() => new([Netherlands.Key(), Kenya.Key()]);

    private static SignatureResult Verify(string? jws) => SignatureVerifier.Verify(Body, jws, Register(), Netherlands.Signatory, SigningParty.Now);

    private static SignatureResult VerifyWith(AuthorityKey key) =>
        SignatureVerifier.Verify(Body, Netherlands.Sign(Body), new KeyDirectory([key]), Netherlands.Signatory, SigningParty.Now);
}
