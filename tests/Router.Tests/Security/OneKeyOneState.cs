using RequestRouter.Router.Parties;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Tests.Security;

/// <summary>A public key is no secret: copying another State's must give nothing.</summary>
public sealed class OneKeyOneState
{
    private static readonly byte[] Body = "{}"u8.ToArray();
    private static readonly SigningParty Netherlands = new("NL", "nl-central", "nl-1");

    [Fact]
    public void A_key_listed_for_two_States_does_not_tell_who_sent()
    {
        var copied = Netherlands.Key() with { State = StateCode.Parse("BE"), Authority = AuthorityId.Parse("be-central") };

        var result = SignatureVerifier.Verify(Body, Netherlands.Sign(Body), new KeyDirectory([copied, Netherlands.Key()]), null, SigningParty.Now);

        Assert.Equal(SignatureFault.AmbiguousSigner, result.Fault);
        Assert.Null(result.Key);
    }

    [Fact]
    public void A_key_of_another_State_cannot_be_entered() =>
        Assert.Equal("/authorities/0/keys/0/jwk", Assert.Single(KeyRules.KeysOfOthers(Entry("BE"), [Entry("NL"), Entry("BE")])).Pointer);

    [Fact]
    public void A_key_that_another_State_has_others_seal_for_cannot_be_entered_to_sign_by()
    {
        var sealing = Entries.Of("NL", [], [new() { KeyId = "nl-enc", Jwk = Netherlands.Jwk with { Use = "enc" }, ValidFrom = SigningParty.Now }]);

        Assert.Single(KeyRules.KeysOfOthers(Entry("BE"), [sealing]));
        Assert.Single(KeyRules.KeysOfOthers(sealing, [Entry("BE")]));
    }

    [Fact]
    public void A_key_is_one_authority_s_and_for_one_use()
    {
        var key = new KeyRegistration { KeyId = "nl-1", Jwk = Netherlands.Jwk, ValidFrom = SigningParty.Now };
        var one = Entries.Of("NL", [key, key with { KeyId = "nl-1-renewed" }]);
        var two = one with { Authorities = [one.Authorities[0], one.Authorities[0] with { Id = AuthorityId.Parse("other") }] };

        Assert.Empty(KeyRules.KeysTwice(one));
        Assert.Equal(["/authorities/1/keys/0/jwk", "/authorities/1/keys/1/jwk"], KeyRules.KeysTwice(two).Select(failure => failure.Pointer));
        Assert.Equal(
            "/authorities/0/encryptionKeys/0/jwk",
            Assert.Single(KeyRules.KeysTwice(Entries.Of("NL", [key], [new() { KeyId = "nl-enc", Jwk = Netherlands.Jwk with { Use = "enc" }, ValidFrom = SigningParty.Now }]))).Pointer);
    }

    [Fact]
    public void A_State_may_enter_its_own_key_again() => Assert.Empty(KeyRules.KeysOfOthers(Entry("NL"), [Entry("NL")]));

    private static PartyRegistration Entry(string state) =>
        Entries.Of(state, [new() { KeyId = $"{state}-1", Jwk = Netherlands.Jwk, ValidFrom = SigningParty.Now }]);
}
