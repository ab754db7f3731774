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
        Assert.Equal("/authorities/0/keys/0/jwk", Assert.Single(RegistrationRules.KeysOfOthers(Entry("BE"), [Entry("NL"), Entry("BE")])).Pointer);

    [Fact]
    public void A_State_may_enter_its_own_key_again() => Assert.Empty(RegistrationRules.KeysOfOthers(Entry("NL"), [Entry("NL")]));

    private static PartyRegistration Entry(string state) =>
        Entries.Of(state, [new() { KeyId = $"{state}-1", Jwk = Netherlands.Jwk, ValidFrom = SigningParty.Now }]);
}
