using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Identity;
using RequestRouter.Local.Keys;
using RequestRouter.Local.States;

namespace RequestRouter.EndToEnd.Tests;

/// <summary>Who may say what is proved by token and signature, and by nothing else (DESIGN 6, 40(13)).</summary>
[Collection(RouterCollection.Name)]
public sealed class SignatureTests(RouterFixture router)
{
    private static readonly ExampleState Nl = ExampleStates.Netherlands;

    [Fact]
    public Task A_key_that_no_register_lists_proves_nothing() => IsRefused(422, "NOT_AUTHENTIC", call =>
    {
        using var stranger = SigningKey.New("stranger");
        call.Signature = Jws.Detached(stranger, call.Body, router.Clock.GetUtcNow());
    });

    [Fact]
    public Task Another_States_key_proves_nothing_for_this_one() => IsRefused(422, "NOT_AUTHENTIC", call =>
    {
        using var key = ExampleStates.Singapore.KeyOf(ExampleStates.Singapore.CentralAuthority, router.Keys);
        call.Signature = Jws.Detached(key, call.Body, router.Clock.GetUtcNow());
    });

    [Fact]
    public Task Another_authority_s_key_of_the_same_State_proves_nothing_for_this_one() => IsRefused(422, "NOT_AUTHENTIC", call =>
    {
        using var key = Nl.KeyOf(Nl.PointOfContact, router.Keys);
        call.Signature = Jws.Detached(key, call.Body, router.Clock.GetUtcNow());
    });

    [Fact]
    public Task A_changed_byte_breaks_the_signature() => IsRefused(422, "NOT_AUTHENTIC", call =>
        call.Body = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(call.Body).Replace("212 servers", "213 servers", StringComparison.Ordinal)));

    [Fact]
    public Task What_names_another_State_as_its_sender_proves_nothing_though_its_key_signed() => IsRefused(422, "NOT_AUTHENTIC", call => // C1, F1
        Sign(call, body => body["from"] = "SG"));

    [Fact]
    public Task What_names_no_sender_is_refused() => IsRefused(400, "MALFORMED_BODY", call => Sign(call, body => body.Remove("from")));

    [Fact]
    public Task A_missing_signature_is_named() => IsRefused(400, "SIGNATURE_MISSING", call => call.Signature = null);

    [Fact]
    public Task A_signature_made_long_ago_is_refused() => IsRefused(422, "NOT_AUTHENTIC", call =>
    {
        using var key = Nl.KeyOf(Nl.CentralAuthority, router.Keys);
        call.Signature = Jws.Detached(key, call.Body, router.Clock.GetUtcNow() - TimeSpan.FromHours(2));
    });

    [Fact]
    public Task A_token_for_another_audience_is_refused() => IsRefused(401, "TOKEN_INVALID", call =>
        call.Token = Token(claims => claims["aud"] = "another-service"));

    [Fact]
    public Task A_token_of_another_issuer_s_key_is_refused() => IsRefused(401, "TOKEN_INVALID", call =>
    {
        using var other = SigningKey.New("other-issuer");
        call.Token = Token(_ => { }, other);
    });

    [Fact]
    public Task An_expired_token_is_refused() => IsRefused(401, "TOKEN_EXPIRED", call =>
        call.Token = Token(claims => claims["exp"] = router.Clock.GetUtcNow().AddHours(-1).ToUnixTimeSeconds()));

    [Fact]
    public Task A_token_signed_by_nobody_is_refused() => IsRefused(401, "TOKEN_INVALID", call =>
    {
        string claims = Token(_ => { }).Split('.')[1];
        string header = Convert.ToBase64String("""{"alg":"none","typ":"JWT"}"""u8).TrimEnd('=');
        call.Token = $"{header}.{claims}.";
    });

    [Fact]
    public Task A_missing_token_is_named() => IsRefused(401, "TOKEN_MISSING", call => call.Token = null);

    [Fact]
    public Task A_role_that_may_not_speak_for_its_State_is_refused() => IsRefused(403, "ROLE_REQUIRED", call =>
        call.Token = Token(claims => claims["roles"] = new JsonArray("registrar")));

    [Fact]
    public async Task An_expired_key_proves_nothing()
    {
        var entry = (await router.Kenya.ReadPartyAsync("KE", default)).Body!;
        var expired = SigningKey.New("ke-expired");
        var keys = entry["authorities"]![0]!["keys"]!.AsArray();
        keys.Add(new JsonObject
        {
            ["keyId"] = expired.Id,
            ["jwk"] = expired.PublicJwk(),
            ["validFrom"] = "2020-01-01T00:00:00Z",
            ["validTo"] = "2021-01-01T00:00:00Z",
        });
        Assert.Equal(HttpStatusCode.OK, (await router.Kenya.RegisterAsync(entry.AsObject(), default, expired)).Status);
        var request = Requests.New();
        var call = new RawCall(router, ExampleStates.Kenya, "requests", request.Bytes());
        call.Signature = Jws.Detached(expired, call.Body, router.Clock.GetUtcNow());

        var (status, body, _) = await call.SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal("KEY_EXPIRED", body!["failures"]![0]!["code"]!.GetValue<string>());
    }

    private void Sign(RawCall call, Action<JsonObject> spoil)
    {
        var body = JsonNode.Parse(call.Body)!.AsObject();
        spoil(body);
        call.Body = body.Bytes();
        using var key = Nl.KeyOf(Nl.CentralAuthority, router.Keys);
        call.Signature = Jws.Detached(key, call.Body, router.Clock.GetUtcNow());
    }

    private async Task IsRefused(int status, string code, Action<RawCall> spoil)
    {
        var request = Requests.New();
        var call = new RawCall(router, Nl, "requests", request.Bytes());
        spoil(call);

        var answer = await call.SendAsync();

        Assert.Equal("application/problem+json", answer.MediaType);
        Assert.Equal((status, code), ((int)answer.Status, answer.Body!["code"]!.GetValue<string>()));
        await NothingWasWritten(request);
    }

    private async Task NothingWasWritten(JsonObject request)
    {
        var caseId = Convention.Text.Values.CaseId.From(Convention.Text.Values.StateCode.Parse("NL"), request["reference"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.NotFound, (await router.Netherlands.ReadCaseAsync(caseId.ToString(), default)).Status);
    }

    private string Token(Action<JsonObject> spoil, SigningKey? key = null)
    {
        var now = router.Clock.GetUtcNow();
        var claims = new JsonObject
        {
            ["iss"] = LocalIssuer.Name,
            ["aud"] = LocalIssuer.Audience,
            ["sub"] = "officer@nl.example.org",
            ["state"] = Nl.Code,
            ["authority"] = Nl.CentralAuthority.Id,
            ["roles"] = new JsonArray(Roles.CentralAuthority),
            ["iat"] = now.ToUnixTimeSeconds(),
            ["nbf"] = now.ToUnixTimeSeconds(),
            ["exp"] = now.AddHours(1).ToUnixTimeSeconds(),
        };
        spoil(claims);
        return Jws.Token(key ?? router.Keys.Get(LocalIssuer.KeyName), claims);
    }
}
