using System.Security.Cryptography;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Tests.Security;

namespace RequestRouter.Router.Tests.Parties;

/// <summary>A key is entered by whoever holds its private half, and by nobody else (F1, F6).</summary>
public sealed class ProvenKeys
{
    private static readonly Digest Last = Digest.Of("the last change"u8);
    private static readonly AuthorityId Central = AuthorityId.Parse("central");
    private static readonly SigningParty Party = new("NL", "central", "nl-2");
    private static readonly KeyRegistration Old = new() { KeyId = "nl-1", Jwk = new SigningParty("NL", "central", "nl-1").Jwk, ValidFrom = SigningParty.Now };
    private static readonly KeyRegistration New = new() { KeyId = "nl-2", Jwk = Party.Jwk, ValidFrom = SigningParty.Now };

    [Fact]
    public void A_proof_by_the_key_over_its_statement_is_enough() => Assert.Empty(NotProven(Proof(Statement())));

    [Fact]
    public void A_key_that_the_State_had_needs_none() => Assert.Empty(Possession.NewKeys(Entries.Of("NL", [Old]), Entries.Of("NL", [Old])));

    [Fact]
    public void A_renewed_certificate_of_a_key_that_the_State_had_needs_none() =>
        Assert.Empty(Possession.NewKeys(Entries.Of("NL", [Old, Old with { KeyId = "nl-1-renewed" }]), Entries.Of("NL", [Old])));

    [Fact]
    public void Without_a_proof_the_key_is_named() => Assert.Equal("/entry/authorities/0/keys/1", Assert.Single(NotProven()).Pointer);

    [Fact]
    public void A_proof_holds_for_one_State_one_authority_one_id_and_one_change()
    {
        var state = StateCode.Parse("NL");
        Assert.Single(NotProven(Proof(Possession.Statement(StateCode.Parse("BE"), Central, "nl-2", Last))));
        Assert.Single(NotProven(Proof(Possession.Statement(state, AuthorityId.Parse("other"), "nl-2", Last))));
        Assert.Single(NotProven(Proof(Possession.Statement(state, Central, "nl-3", Last))));
        Assert.Single(NotProven(Proof(Possession.Statement(state, Central, "nl-2", null))));
    }

    [Fact]
    public void Another_key_proves_nothing_for_it() =>
        Assert.Single(NotProven(new PossessionProof("nl-2", new SigningParty("NL", "central", "nl-2").Sign(Statement()))));

    [Fact]
    public void What_is_no_signature_proves_nothing() => Assert.Single(NotProven(new PossessionProof("nl-2", "a..b")));

    [Fact]
    public void The_statement_is_the_text_that_the_page_says() =>
        Assert.Equal(
            $$"""{"after":"{{Last}}","authority":"central","keyId":"nl-2","state":"NL"}""", System.Text.Encoding.UTF8.GetString(Statement()));

    [Fact]
    public void A_key_to_seal_for_is_proven_likewise()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var jwk = RequestRouter.Router.Security.PublicKeys.Export(key, "nl-enc") with { Use = "enc", Alg = "ECDH-ES+A256KW" };
        var entry = Entries.Of("NL", [Old], [new EncryptionKeyRegistration { KeyId = "nl-enc", Jwk = jwk, ValidFrom = SigningParty.Now }]);
        byte[] statement = Possession.Statement(StateCode.Parse("NL"), Central, "nl-enc", Last);
        string header = RequestRouter.Router.Security.StrictBase64Url.Encode("""{"alg":"ES256","kid":"nl-enc","iat":1,"b64":false,"crit":["b64"]}"""u8);
        byte[] signed = [.. System.Text.Encoding.ASCII.GetBytes(header + "."), .. statement];
        var proof = new PossessionProof("nl-enc", $"{header}..{RequestRouter.Router.Security.StrictBase64Url.Encode(key.SignData(signed, HashAlgorithmName.SHA256))}");

        Assert.Empty(NotProven(entry, proof));
        Assert.Equal("/entry/authorities/0/encryptionKeys/0", Assert.Single(NotProven(entry)).Pointer);
    }

    private static byte[] Statement() => Possession.Statement(StateCode.Parse("NL"), Central, "nl-2", Last);

    private static PossessionProof Proof(byte[] statement) => new("nl-2", Party.Sign(statement));

    private static IReadOnlyList<RequestRouter.Router.Problems.ProblemFailure> NotProven(params PossessionProof[] proofs) =>
        NotProven(Entries.Of("NL", [Old, New]), proofs);

    private static IReadOnlyList<RequestRouter.Router.Problems.ProblemFailure> NotProven(PartyRegistration entry, params PossessionProof[] proofs) =>
        Possession.NotProven(
            new() { State = entry.State, After = Last, Reason = "a test", Entry = entry, Proofs = proofs }, Possession.NewKeys(entry, Entries.Of("NL", [Old])));
}
