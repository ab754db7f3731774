using System.Text.Json;
using RequestRouter.Local;
using RequestRouter.Local.Client;
using RequestRouter.Local.Identity;
using RequestRouter.Local.Keys;
using RequestRouter.Local.States;
using RequestRouter.Router.Json;
using RequestRouter.Router.Security;

namespace RequestRouter.EndToEnd.Tests.Launcher;

/// <summary>What the local issuer and the example authorities sign, held against the router's own verification.</summary>
public sealed class IdentityTests : IDisposable
{
    private static readonly byte[] Body = """{ "reference": "é ‘1’" }"""u8.ToArray();

    private readonly TemporaryFolder folder = new();
    private readonly TimeProvider time = TimeProvider.System;

    private KeyFolder Keys => StateFolder.At(folder.Path).Keys;

    [Fact]
    public async Task A_token_of_the_local_issuer_says_who_calls()
    {
        await using var issuer = new LocalIssuer(Keys.Get(LocalIssuer.KeyName));
        await issuer.ServeAsync();
        var settings = new IdentitySettings(LocalIssuer.Name, LocalIssuer.Audience, issuer.MetadataAddress);
        var token = issuer.Issue(Officer.Of("nl", Roles.PointOfContact).Claims, time.GetUtcNow(), TimeSpan.FromMinutes(1));

        var result = await new TokenValidator(settings, time).ValidateAsync([$"Bearer {token}"], CancellationToken.None);

        Assert.True(result.IsSound, result.Detail);
        Assert.Equal("NL", result.Caller.State.ToString());
        Assert.Equal(Roles.PointOfContact, result.Caller.Authority.ToString());
        Assert.Equal([OfficerRole.PointOfContact], result.Caller.Roles);
    }

    [Fact]
    public void A_signature_of_an_example_authority_verifies_by_its_key_and_by_no_other()
    {
        using var key = ExampleStates.Kenya.KeyOf(ExampleStates.Kenya.CentralAuthority, Keys);
        var directory = new KeyDirectory([Registered("KE", key)]);
        var jws = Jws.Detached(key, Body, time.GetUtcNow());

        var sound = SignatureVerifier.Verify(Body, jws, directory, new Signatory(StateCode.Parse("KE", null)), time.GetUtcNow());
        var changed = SignatureVerifier.Verify(Body.AsMemory(1), jws, directory, new Signatory(StateCode.Parse("KE", null)), time.GetUtcNow());
        var another = SignatureVerifier.Verify(Body, jws, directory, new Signatory(StateCode.Parse("NL", null)), time.GetUtcNow());

        Assert.True(sound.IsSound, $"{sound.Fault}");
        Assert.Equal(SignatureFault.DoesNotVerify, changed.Fault);
        Assert.Equal(SignatureFault.KeyOfAnother, another.Fault);
    }

    [Fact]
    public void What_one_State_signed_the_other_State_verifies_by_itself()
    {
        using var key = ExampleStates.Kenya.KeyOf(ExampleStates.Kenya.CentralAuthority, Keys);
        using var other = SigningKey.New("other");
        var jws = Jws.Detached(key, Body, time.GetUtcNow());

        Assert.Equal(key.Id, DetachedSignature.KeyId(jws));
        Assert.True(DetachedSignature.Verifies(Body, jws, key.PublicJwk()));
        Assert.False(DetachedSignature.Verifies(Body, jws, other.PublicJwk()));
        Assert.False(DetachedSignature.Verifies(Body.AsSpan(1), jws, key.PublicJwk()));
    }

    [Fact]
    public async Task Keys_asked_for_at_once_are_made_once()
    {
        foreach (int round in Enumerable.Range(0, 200))
        {
            var ids = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Keys.Get($"same{round}").Id)));

            Assert.Single(ids.Distinct());
        }
    }

    public void Dispose() => folder.Dispose();

    private static AuthorityKey Registered(string state, SigningKey key) => new()
    {
        State = StateCode.Parse(state, null),
        Authority = AuthorityId.Parse(Roles.CentralAuthority),
        KeyId = key.Id,
        Jwk = JsonSerializer.Deserialize<Jwk>(key.PublicJwk(), RouterJson.Options)!,
        ValidFrom = DateTimeOffset.UnixEpoch,
    };
}
