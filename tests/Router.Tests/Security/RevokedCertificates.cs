using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Tests.Security;

/// <summary>Keys whose certificate is revoked sign nothing from then on, by a list that the issuing authority has signed (E4).</summary>
public sealed class RevokedCertificates
{
    private static readonly DateTimeOffset Now = SigningParty.Now;
    private static readonly byte[] Serial = [0x5A, 0x01];
    private static readonly byte[] OtherSerial = [0x5A, 0x02];

    public static TheoryData<string> Authorities => ["P-256", "P-384", "P-521", "PKCS 1", "PSS"];

    [Theory]
    [MemberData(nameof(Authorities))]
    public void A_list_is_of_the_authority_that_issued_the_certificate_whatever_it_signs_by(string algorithm)
    {
        var authority = algorithm switch
        {
            "P-256" => TestAuthority.Elliptic(curve: ECCurve.NamedCurves.nistP256),
            "P-384" => TestAuthority.Elliptic(),
            "P-521" => TestAuthority.Elliptic(curve: ECCurve.NamedCurves.nistP521),
            "PKCS 1" => TestAuthority.Rsa(RSASignaturePadding.Pkcs1),
            _ => TestAuthority.Rsa(RSASignaturePadding.Pss),
        };
        byte[] der = authority.List(7, Now, (Serial, Now.AddDays(-1)));
        using var issued = IssuedCertificate.Of(authority.Issue(Serial))!;

        var list = RevocationListReader.Read(der)!;

        Assert.True(issued.IsCoveredBy(list, der));
        Assert.Equal((7, Now, Now.AddDays(7)), ((int)list.Number, list.ThisUpdate, list.NextUpdate));
        Assert.Equal(Now.AddDays(-1), list.Revoked[issued.Serial]);
        Assert.Single(list.Revoked);
    }

    [Fact]
    public void A_list_of_another_authority_of_the_same_name_or_changed_by_a_byte_is_nobody_s()
    {
        var authority = TestAuthority.Elliptic();
        using var issued = IssuedCertificate.Of(authority.Issue(Serial))!;
        byte[] others = TestAuthority.Elliptic().List(7, Now, (Serial, Now));
        byte[] changed = authority.List(7, Now, (Serial, Now));
        int serialAt = changed.AsSpan().IndexOf(Serial);
        changed[serialAt + 1] ^= 1;

        Assert.False(issued.IsCoveredBy(RevocationListReader.Read(others)!, others));
        Assert.False(issued.IsCoveredBy(RevocationListReader.Read(changed)!, changed));
    }

    [Fact]
    public void An_authority_that_did_not_issue_the_certificate_or_may_sign_no_lists_revokes_nothing()
    {
        var authority = TestAuthority.Elliptic();
        var key = authority.Issue(Serial);
        var claimed = key with { X5c = [key.X5c![0], TestAuthority.Elliptic().Issue(Serial).X5c![1]] };

        Assert.Null(IssuedCertificate.Of(claimed));
        Assert.Null(IssuedCertificate.Of(key with { X5c = [key.X5c[0]] }));
        Assert.Null(IssuedCertificate.Of(key with { X5c = [key.X5c[0], "no base64!"] }));
        Assert.Null(IssuedCertificate.Of(TestAuthority.Elliptic(usage: X509KeyUsageFlags.KeyCertSign).Issue(Serial)));
    }

    [Fact]
    public void What_is_no_whole_list_is_not_read()
    {
        byte[] der = TestAuthority.Elliptic().List(7, Now, (Serial, Now), (OtherSerial, Now));

        Assert.All(Enumerable.Range(0, der.Length), length => Assert.Null(RevocationListReader.Read(der.AsMemory(0, length))));
        Assert.Null(RevocationListReader.Read(new byte[] { 0x30, 0x00 }));
        Assert.Null(RevocationListReader.Read((byte[])[.. der, 0]));
        Assert.Null(RevocationListReader.Read(Convert.FromBase64String(TestAuthority.Elliptic().Issue(Serial).X5c![0])));
    }

    [Fact]
    public void A_changed_byte_gives_a_list_that_verifies_or_none_but_never_a_fault()
    {
        var authority = TestAuthority.Elliptic();
        byte[] der = authority.List(7, Now, (Serial, Now));
        using var issued = IssuedCertificate.Of(authority.Issue(Serial))!;
        var random = new Random(20261129);
        for (int tried = 0; tried < 2000; tried++)
        {
            byte[] spoiled = [.. der];
            spoiled[random.Next(spoiled.Length)] ^= (byte)random.Next(1, 256);

            Assert.False(RevocationListReader.Read(spoiled) is { } list && issued.IsCoveredBy(list, spoiled));
        }
    }

    [Fact]
    public void A_list_without_revoked_certificates_is_one()
    {
        byte[] der = TestAuthority.Elliptic().List(1, Now);

        Assert.Empty(RevocationListReader.Read(der)!.Revoked);
    }

    [Fact]
    public void A_key_signs_up_to_the_instant_of_its_revocation_and_another_key_of_the_State_goes_on()
    {
        var (party, other) = (new SigningParty("NL", "central", "nl-1"), new SigningParty("NL", "central", "nl-2"));
        var state = StateCode.Parse("NL");
        var entry = Entries.Of("NL", [Of(party, "nl-1"), Of(other, "nl-2")]);
        byte[] body = "{}"u8.ToArray();

        SignatureFault? Verify(SigningParty by, DateTimeOffset revokedAt)
        {
            var row = new RevocationListRow(state, "id", "CN=National CA", "1", Now, Now.AddDays(7), Now, Digest.Of(body), [new(AuthorityId.Parse("central"), "nl-1", revokedAt)]);
            return SignatureVerifier.Verify(body, by.Sign(body), new RegisterView([new(state, 1, Now, entry)], [], [], [row]).Keys, null, Now).Fault;
        }

        Assert.Equal(SignatureFault.KeyRevoked, Verify(party, Now));
        Assert.Null(Verify(party, Now.AddTicks(1)));
        Assert.Null(Verify(other, Now));
    }

    [Fact]
    public void Where_all_keys_are_revoked_none_stands_that_could_sign_a_change()
    {
        var state = StateCode.Parse("NL");
        var entry = Entries.Of("NL", [Of(new SigningParty("NL", "central", "nl-1"), "nl-1")]);
        var row = new RevocationListRow(state, "id", "CN=National CA", "1", Now, Now.AddDays(7), Now, Digest.Of([]), [new(AuthorityId.Parse("central"), "nl-1", Now)]);

        Assert.True(KeyRules.CanSign(new RegisterView([new(state, 1, Now, entry)], [], []), state, Now));
        Assert.False(KeyRules.CanSign(new RegisterView([new(state, 1, Now, entry)], [], [], [row]), state, Now));
    }

    [Fact]
    public void A_key_keeps_the_certificate_of_the_authority_that_can_revoke_it()
    {
        var jwk = TestAuthority.Elliptic().Issue(Serial);
        var stands = new KeyRegistration { KeyId = "nl-ca-1", Jwk = jwk, ValidFrom = Now.AddYears(-1), ValidTo = Now.AddYears(1) };

        var failure = Assert.Single(KeyRules.KeysTakenAway(Entries.Of("NL", [stands with { Jwk = jwk with { X5c = [jwk.X5c![0]] } }]), Entries.Of("NL", [stands]), Now));

        Assert.Equal("/authorities/0/keys/0/jwk/x5c", failure.Pointer);
        Assert.Empty(KeyRules.KeysTakenAway(Entries.Of("NL", [stands]), Entries.Of("NL", [stands]), Now));
    }

    private static KeyRegistration Of(SigningParty party, string keyId) => new() { KeyId = keyId, Jwk = party.Jwk, ValidFrom = Now.AddYears(-1) };
}
