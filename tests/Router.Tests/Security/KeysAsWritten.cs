using System.Text;
using System.Text.Json.Nodes;
using RequestRouter.Router.Json;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Tests.Security;

/// <summary>A JSON Web Key is read as RFC 7517 has it: what is not understood is ignored, and nobody hands in what only its owner may have.</summary>
public sealed class KeysAsWritten
{
    private static readonly SigningParty Netherlands = new("NL", "nl-central", "nl-1");

    [Theory]
    [InlineData("key_ops", """["verify"]""")]
    [InlineData("ext", "true")]
    [InlineData("x5u", "\"https://keys.example/nl\"")]
    [InlineData("x5t#S256", "\"abc\"")]
    [InlineData("exp", "1900000000")]
    [InlineData("https://nl.example/serial", """{"of":[1,{"two":null}]}""")]
    public void A_member_that_is_not_understood_is_ignored(string name, string value) // RFC 7517 section 4
    {
        var plain = Read(_ => { });

        var read = Read(jwk => jwk[name] = JsonNode.Parse(value));

        Assert.Empty(read.Failures);
        Assert.Empty(RegistrationRules.Check(Entries.Of("NL", [read.Value!], []), StateCode.Parse("NL")));
        Assert.True(RouterJson.AreSame(plain.Value, read.Value));
    }

    [Theory]
    [InlineData("d")]
    [InlineData("p")]
    [InlineData("q")]
    [InlineData("dp")]
    [InlineData("dq")]
    [InlineData("qi")]
    [InlineData("oth")]
    [InlineData("k")]
    public void A_private_part_is_refused_with_its_place(string name)
    {
        var failure = Assert.Single(Read(jwk => jwk[name] = "c2VjcmV0").Failures);

        Assert.Equal(("/jwk/" + name, ShapeCodes.UnknownMember), (failure.Pointer, failure.Code));
    }

    [Fact]
    public void What_is_ignored_must_still_be_JSON_that_all_read_alike() =>
        Assert.Equal(ShapeCodes.DuplicateMember, Assert.Single(Read(jwk => jwk["ext"] = new JsonObject(), "\"ext\":{}", "\"ext\":{\"a\":1,\"a\":2}").Failures).Code);

    [Fact]
    public void A_kid_is_the_keyId_or_absent() =>
        Assert.Equal("/authorities/0/keys/0/jwk/kid", Assert.Single(RegistrationRules.Check(
            Entries.Of("NL", [Read(jwk => jwk["kid"] = "another").Value!], []), StateCode.Parse("NL"))).Pointer);

    private static JsonRead<KeyRegistration> Read(Action<JsonObject> change, string was = "", string written = "")
    {
        var jwk = System.Text.Json.JsonSerializer.SerializeToNode(Netherlands.Jwk, RouterJson.Options)!.AsObject();
        change(jwk);
        var key = new JsonObject { ["keyId"] = "nl-1", ["jwk"] = jwk, ["validFrom"] = "2026-01-01T00:00:00Z" };
        string body = key.ToJsonString();
        return JsonEdge.Read<KeyRegistration>(Encoding.UTF8.GetBytes(was.Length > 0 ? body.Replace(was, written, StringComparison.Ordinal) : body));
    }
}
