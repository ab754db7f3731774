using System.Text;
using CsCheck;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Tests.Security;

public sealed class SignatureFuzz
{
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("""{"id":"1","type":"ask-status"}""");
    private static readonly SigningParty Party = new("NL", "nl-central", "nl-1");
    private static readonly KeyDirectory Register = new([Party.Key()]);
    private static readonly string Sound = Party.Sign(Body);

    [Fact]
    public void A_signature_changed_in_any_character_never_verifies() =>
        Gen.Select(Gen.Int[0, Sound.Length - 1], Gen.Char).Sample(
            (at, character) => character == Sound[at] || Refused(Body, Sound[..at] + character + Sound[(at + 1)..]), iter: 5_000);

    [Fact]
    public void A_signature_cut_or_grown_anywhere_never_verifies() =>
        Gen.Select(Gen.Int[0, Sound.Length], Gen.Int[0, 40], Gen.String).Sample(
            (at, cut, grown) => (cut == 0 || at == Sound.Length) && grown.Length == 0
                || Sound[..at] + grown + Sound[Math.Min(at + cut, Sound.Length)..] == Sound
                || Refused(Body, Sound[..at] + grown + Sound[Math.Min(at + cut, Sound.Length)..]),
            iter: 5_000);

    [Fact]
    public void A_body_changed_in_any_bit_never_verifies() =>
        Gen.Select(Gen.Int[0, Body.Length - 1], Gen.Int[0, 7]).Sample(
            (at, bit) => Refused([.. Body[..at], (byte)(Body[at] ^ (1 << bit)), .. Body[(at + 1)..]], Sound), iter: 1_000);

    [Fact]
    public void Any_text_is_answered_and_never_verifies() => Gen.String.Sample(text => Refused(Body, text), iter: 5_000);

    [Fact]
    public void Any_header_is_answered_and_never_verifies() =>
        Gen.String.Sample(header => Refused(Body, StrictBase64Url.Encode(Encoding.UTF8.GetBytes(header)) + ".." + Sound.Split('.')[2]), iter: 5_000);

    private static bool Refused(byte[] body, string jws) =>
        !SignatureVerifier.Verify(body, jws, Register, Party.Signatory, SigningParty.Now).IsSound;
}
