using System.Security.Cryptography;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Tests.Security;

public sealed class TokenValidatorTests
{
    private static readonly IdentitySettings Settings = new("https://issuer.example.org", "request-router", new("https://issuer.example.org/keys"));
    private static readonly DateTime Now = SigningParty.Now.UtcDateTime;
    private static readonly ECDsaSecurityKey Key = new(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = "issuer-1" };
    private static readonly RsaSecurityKey RsaKey = new(RSA.Create(2048)) { KeyId = "issuer-2" };

    [Fact]
    public async Task A_sound_token_gives_its_caller()
    {
        var result = await ValidateAsync(Token());

        Assert.Equal("NL", result.Caller!.State.ToString());
        Assert.Equal("nl-central", result.Caller.Authority.ToString());
        Assert.Equal([OfficerRole.CentralAuthority, OfficerRole.Registrar], result.Caller.Roles.Order());
        Assert.Equal("officer-1", result.Caller.Subject);
    }

    [Fact]
    public async Task An_operator_belongs_to_no_State()
    {
        var result = await ValidateAsync(Token(claims => { claims.Remove("state"); claims.Remove("authority"); claims["roles"] = "operator"; }));

        Assert.Null(result.Caller!.State);
        Assert.Equal([OfficerRole.Operator], result.Caller.Roles);
    }

    [Fact]
    public async Task Roles_of_other_applications_say_nothing() =>
        Assert.Empty((await ValidateAsync(Token(claims => claims["roles"] = new[] { "Registrar", "admin", "" }))).Caller!.Roles);

    [Theory]
    [InlineData(SecurityAlgorithms.RsaSsaPssSha256)]
    [InlineData(SecurityAlgorithms.RsaSha256)]
    public async Task RSA_issuers_are_believed(string algorithm) =>
        Assert.True((await ValidateAsync(Token(credentials: new(RsaKey, algorithm)))).IsSound);

    [Fact]
    public async Task Without_a_header_the_token_is_missing()
    {
        Assert.Equal(TokenFault.Missing, (await ValidateHeadersAsync([])).Fault);
        Assert.Equal(TokenFault.Missing, (await ValidateHeadersAsync([""])).Fault);
    }

    [Fact]
    public async Task The_header_must_be_one_bearer_token()
    {
        string[][] headers = [["Basic bmw6c2VjcmV0"], ["Bearer"], ["Bearer "], ["Bearer a.b.c"], ["Bearer x", "Bearer y"], [Token()], ["Bearer " + new string('a', 20_000)]];

        foreach (string[] header in headers)
        {
            Assert.Equal(TokenFault.Invalid, (await ValidateHeadersAsync(header)).Fault);
        }
    }

    [Fact]
    public async Task Another_issuer_or_audience_is_refused()
    {
        Assert.Equal(TokenFault.Invalid, (await ValidateAsync(Token(issuer: "https://other.example.org"))).Fault);
        Assert.Equal(TokenFault.Invalid, (await ValidateAsync(Token(audience: "other"))).Fault);
    }

    [Fact]
    public async Task Time_comes_from_the_clock_it_is_given()
    {
        Assert.True((await ValidateAsync(Token(expires: Now.AddSeconds(1)))).IsSound);
        Assert.Equal(TokenFault.Expired, (await ValidateAsync(Token(expires: Now.AddSeconds(-30)))).Fault);
        Assert.Equal(TokenFault.NotYetValid, (await ValidateAsync(Token(notBefore: Now.AddMinutes(2)))).Fault);
    }

    [Fact]
    public async Task A_token_without_an_end_is_refused()
    {
        string token = Unsigned("""{"alg":"ES256","kid":"issuer-1"}""", """{"iss":"https://issuer.example.org","aud":"request-router","sub":"officer-1"}""");
        byte[] signed = System.Text.Encoding.ASCII.GetBytes(token[..token.LastIndexOf('.')]);

        Assert.Equal(TokenFault.Invalid, (await ValidateAsync($"{token}{StrictBase64Url.Encode(Key.ECDsa.SignData(signed, HashAlgorithmName.SHA256))}")).Fault);
    }

    [Fact]
    public async Task Alg_none_is_refused()
    {
        string payload = Base64UrlEncoder.Decode(Token().Split('.')[1]);

        Assert.Equal(TokenFault.Invalid, (await ValidateAsync(Unsigned("""{"alg":"none"}""", payload))).Fault);
        Assert.Equal(TokenFault.Invalid, (await ValidateAsync(Unsigned("""{"alg":"none","kid":"issuer-1"}""", payload))).Fault);
    }

    [Fact]
    public async Task The_issuers_public_key_is_no_shared_secret()
    {
        var confused = new SymmetricSecurityKey(Key.ECDsa.ExportSubjectPublicKeyInfo()) { KeyId = "issuer-1" };

        Assert.Equal(TokenFault.Invalid, (await ValidateAsync(Token(credentials: new(confused, SecurityAlgorithms.HmacSha256)))).Fault);
    }

    [Fact]
    public async Task A_key_the_issuer_does_not_publish_is_refused()
    {
        var stranger = new ECDsaSecurityKey(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = "issuer-1" };

        Assert.Equal(TokenFault.Invalid, (await ValidateAsync(Token(credentials: new(stranger, SecurityAlgorithms.EcdsaSha256)))).Fault);
    }

    [Fact]
    public async Task A_changed_claim_is_found()
    {
        string[] parts = Token().Split('.');
        string changed = Base64UrlEncoder.Decode(parts[1]).Replace("\"NL\"", "\"SG\"", StringComparison.Ordinal);

        Assert.Equal(TokenFault.Invalid, (await ValidateAsync($"{parts[0]}.{Base64UrlEncoder.Encode(changed)}.{parts[2]}")).Fault);
    }

    [Theory]
    [InlineData("state", "Netherlands")]
    [InlineData("state", "nl")]
    [InlineData("authority", "Not An Id")]
    [InlineData("sub", "")]
    public async Task Claims_that_make_no_sense_are_refused(string claim, string value) =>
        Assert.Equal(TokenFault.Invalid, (await ValidateAsync(Token(claims => claims[claim] = value))).Fault);

    [Fact]
    public async Task Two_States_or_an_authority_of_none_are_refused()
    {
        Assert.Equal(TokenFault.Invalid, (await ValidateAsync(Token(claims => claims["state"] = new[] { "NL", "SG" }))).Fault);
        Assert.Equal(TokenFault.Invalid, (await ValidateAsync(Token(claims => claims.Remove("state")))).Fault);
    }

    [Theory]
    [InlineData("JWT")]
    [InlineData("id_token+jwt")]
    [InlineData("logout+jwt")]
    public async Task A_token_made_for_another_purpose_gives_no_access(string type) => // F24
        Assert.Equal("The token's typ is not that of an access token.", (await ValidateAsync(Token(type: type))).Detail);

    [Theory]
    [InlineData("nonce")]
    [InlineData("at_hash")]
    public async Task A_token_that_tells_of_a_sign_in_gives_no_access(string claim) => // F24
        Assert.Equal(TokenFault.Invalid, (await ValidateAsync(Token(claims => claims[claim] = "x"))).Fault);

    [Fact]
    public async Task A_token_that_lasts_longer_than_a_day_is_refused() // F24
    {
        Assert.True((await ValidateAsync(Token(expires: Now.AddHours(24)))).IsSound);
        Assert.Equal("The token lasts longer than a day.", (await ValidateAsync(Token(expires: Now.AddHours(25)))).Detail);
    }

    private static string Token(
        Action<IDictionary<string, object>>? spoil = null, string? issuer = null, string? audience = null, DateTime? expires = null,
        DateTime? notBefore = null, SigningCredentials? credentials = null, string type = "at+jwt")
    {
        var claims = new Dictionary<string, object>
        {
            ["sub"] = "officer-1",
            ["state"] = "NL",
            ["authority"] = "nl-central",
            ["roles"] = new[] { "central-authority", "registrar" },
        };
        spoil?.Invoke(claims);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            TokenType = type,
            Issuer = issuer ?? Settings.Issuer,
            Audience = audience ?? Settings.Audience,
            Expires = expires ?? Now.AddHours(1),
            NotBefore = notBefore,
            Claims = claims,
            SigningCredentials = credentials ?? new(Key, SecurityAlgorithms.EcdsaSha256),
        });
    }

    private static string Unsigned(string header, string payload) => $"{Base64UrlEncoder.Encode(header)}.{Base64UrlEncoder.Encode(payload)}.";

    private static Task<TokenResult> ValidateAsync(string token) => ValidateHeadersAsync(["Bearer " + token]);

    private static Task<TokenResult> ValidateHeadersAsync(string[] headers)
    {
        var published = new OpenIdConnectConfiguration { Issuer = Settings.Issuer };
        published.SigningKeys.Add(Key);
        published.SigningKeys.Add(RsaKey);
        return new TokenValidator(Settings, new FakeTimeProvider(SigningParty.Now), new StaticConfigurationManager<OpenIdConnectConfiguration>(published))
            .ValidateAsync(headers, CancellationToken.None);
    }
}
