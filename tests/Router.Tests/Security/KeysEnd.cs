using RequestRouter.Router.Parties;

namespace RequestRouter.Router.Tests.Security;

/// <summary>What a key signed stays verifiable: keys end and never vanish (A15).</summary>
public sealed class KeysEnd
{
    private static readonly DateTimeOffset Now = SigningParty.Now;
    private static readonly KeyRegistration Key = new() { KeyId = "nl-1", Jwk = new SigningParty("NL", "nl-central", "nl-1").Jwk, ValidFrom = Now.AddYears(-1) };
    private static readonly KeyRegistration Ended = Key with { KeyId = "nl-0", ValidTo = Now.AddMonths(-6) };

    [Fact]
    public void An_entry_that_keeps_its_keys_and_adds_one_is_sound() =>
        Assert.Empty(Changed([Key, Ended, Key with { KeyId = "nl-2" }]));

    [Fact]
    public void A_key_may_end_now_or_later()
    {
        Assert.Empty(Changed([Key with { ValidTo = Now }, Ended]));
        Assert.Empty(Changed([Key with { ValidTo = Now.AddYears(1) }, Ended]));
    }

    [Fact]
    public void A_key_that_is_missing_is_named() => Assert.Contains("nl-1", Assert.Single(Changed([Ended])).Detail, StringComparison.Ordinal);

    [Fact]
    public void A_key_that_ended_long_ago_is_kept_too() => Assert.Contains("nl-0", Assert.Single(Changed([Key])).Detail, StringComparison.Ordinal);

    [Fact]
    public void A_key_does_not_end_in_the_past() =>
        Assert.Equal("/authorities/0/keys/0/validTo", Assert.Single(Changed([Key with { ValidTo = Now.AddDays(-1) }, Ended])).Pointer);

    [Fact]
    public void A_key_does_not_begin_later_than_it_did() =>
        Assert.Equal("/authorities/0/keys/0/validFrom", Assert.Single(Changed([Key with { ValidFrom = Now }, Ended])).Pointer);

    [Fact]
    public void An_id_does_not_pass_to_another_key() =>
        Assert.Equal("/authorities/0/keys/0/jwk", Assert.Single(Changed([Key with { Jwk = new SigningParty("NL", "nl-central", "nl-1").Jwk }, Ended])).Pointer);

    [Fact]
    public void A_key_to_seal_for_is_kept_too()
    {
        var sealing = new EncryptionKeyRegistration { KeyId = "nl-enc", Jwk = Key.Jwk with { Use = "enc" }, ValidFrom = Now.AddYears(-1) };

        Assert.Contains("nl-enc", Assert.Single(KeyRules.KeysTakenAway(Entries.Of("NL", []), Entries.Of("NL", [], [sealing]), Now)).Detail, StringComparison.Ordinal);
    }

    private static IReadOnlyList<RequestRouter.Router.Json.ShapeFailure> Changed(IReadOnlyList<KeyRegistration> keys) =>
        KeyRules.KeysTakenAway(Entries.Of("NL", keys), Entries.Of("NL", [Key, Ended]), Now);
}
