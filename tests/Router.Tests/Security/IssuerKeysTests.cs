using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using RequestRouter.Router.Json;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Tests.Security;

/// <summary>Fetching the issuer's keys over HTTP, from an issuer on this machine.</summary>
public sealed class IssuerKeysTests : IAsyncLifetime
{
    private readonly WebApplication issuer;
    private readonly List<ECDsa> keys = [ECDsa.Create(ECCurve.NamedCurves.nistP256)];
    private int fetches;

    public IssuerKeysTests()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        issuer = builder.Build();
        issuer.Run(context => context.Response.WriteAsJsonAsync(
            context.Request.Path == "/keys"
                ? Published()
                : (object)new Dictionary<string, string> { ["issuer"] = "https://issuer.example.org", ["jwks_uri"] = issuer.Urls.First() + "/keys" },
            RouterJson.Options));
    }

    public Task InitializeAsync() => issuer.StartAsync();

    public async Task DisposeAsync() => await issuer.DisposeAsync();

    [Fact]
    public async Task Keys_are_fetched_once_and_again_for_an_unknown_key()
    {
        var validator = Validator(issuer.Urls.First() + "/.well-known/openid-configuration");
        Assert.Equal("", (await ValidateAsync(validator, 0)).Detail);
        Assert.Equal("", (await ValidateAsync(validator, 0)).Detail);
        Assert.Equal(1, fetches);

        keys.Add(ECDsa.Create(ECCurve.NamedCurves.nistP256));

        Assert.Equal("", (await ValidateAsync(validator, 1)).Detail);
        Assert.Equal(2, fetches);
    }

    [Fact]
    public async Task Keys_whose_time_is_over_are_not_fresh_again_because_fetching_failed()
    {
        var time = new FakeTimeProvider(SigningParty.Now);
        using var cached = new IssuerKeys(new Uri(issuer.Urls.First() + "/.well-known/openid-configuration"), time);
        await cached.GetConfigurationAsync(CancellationToken.None);
        await issuer.StopAsync();
        time.Advance(TimeSpan.FromHours(13));

        await Assert.ThrowsAnyAsync<Exception>(() => cached.GetConfigurationAsync(CancellationToken.None));
        await Assert.ThrowsAnyAsync<Exception>(() => cached.GetConfigurationAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_key_that_the_issuer_withdrew_is_believed_for_minutes_only() // F24
    {
        var time = new FakeTimeProvider(SigningParty.Now);
        using var cached = new IssuerKeys(new Uri(issuer.Urls.First() + "/.well-known/openid-configuration"), time);
        Assert.Single((await cached.GetConfigurationAsync(CancellationToken.None)).SigningKeys);
        keys.Clear();

        time.Advance(TimeSpan.FromMinutes(11));

        Assert.Empty((await cached.GetConfigurationAsync(CancellationToken.None)).SigningKeys);
    }

    [Fact]
    public async Task An_invented_key_id_does_not_take_the_keys_of_an_issuer_that_does_not_answer() // F24
    {
        var time = new FakeTimeProvider(SigningParty.Now);
        using var cached = new IssuerKeys(new Uri(issuer.Urls.First() + "/.well-known/openid-configuration"), time);
        await cached.GetConfigurationAsync(CancellationToken.None);
        await issuer.StopAsync();
        cached.RequestRefresh();

        Assert.Single((await cached.GetConfigurationAsync(CancellationToken.None)).SigningKeys);
        time.Advance(TimeSpan.FromMinutes(30));
        Assert.Single((await cached.GetConfigurationAsync(CancellationToken.None)).SigningKeys);
    }

    [Fact]
    public async Task An_issuer_that_does_not_answer_is_no_verdict_on_the_token()
    {
        string address = issuer.Urls.First();
        await issuer.StopAsync();

        Assert.Equal(TokenFault.IssuerUnreachable, (await ValidateAsync(Validator(address), 0)).Fault);
    }

    [Fact]
    public void Plain_HTTP_is_for_this_machine_only() =>
        Assert.Throws<InvalidOperationException>(() => IdentitySettings.From(Configuration("http://issuer.example.org/keys")));

    private static IConfiguration Configuration(string metadata) =>
        new ConfigurationBuilder().AddInMemoryCollection(
            new Dictionary<string, string?>
            {
                ["Identity:Issuer"] = "https://issuer.example.org",
                ["Identity:Audience"] = "request-router",
                ["Identity:MetadataAddress"] = metadata,
            }).Build();

    private static TokenValidator Validator(string metadata) =>
        new(IdentitySettings.From(Configuration(metadata)), new FakeTimeProvider(SigningParty.Now));

    private KeySet Published()
    {
        Interlocked.Increment(ref fetches);
        return new([.. keys.Select((key, n) => PublicKeys.Export(key, $"issuer-{n}"))]);
    }

    private Task<TokenResult> ValidateAsync(TokenValidator validator, int key)
    {
        string token = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            TokenType = "at+jwt",
            Issuer = "https://issuer.example.org",
            Audience = "request-router",
            Expires = SigningParty.Now.UtcDateTime.AddHours(1),
            Claims = new Dictionary<string, object> { ["sub"] = "officer-1" },
            SigningCredentials = new(new ECDsaSecurityKey(keys[key]) { KeyId = $"issuer-{key}" }, SecurityAlgorithms.EcdsaSha256),
        });
        return validator.ValidateAsync(["Bearer " + token], CancellationToken.None);
    }
}
