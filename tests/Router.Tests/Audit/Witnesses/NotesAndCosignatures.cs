using System.Buffers.Binary;
using System.Text;
using RequestRouter.Router.Audit.Checkpoints;
using RequestRouter.Router.Audit.SignedNotes;

namespace RequestRouter.Router.Tests.Audit.Witnesses;

/// <summary>Signed notes, keys and cosignatures against the examples of C2SP and RFC 8032.</summary>
public sealed class NotesAndCosignatures
{
    private const string Text = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";

    [Theory]
    [InlineData("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60", "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "", "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b")]
    [InlineData("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb", "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72", "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00")]
    public void Ed25519_is_that_of_rfc_8032(string seed, string key, string message, string signature)
    {
        Assert.Equal(key, Convert.ToHexStringLower(Ed25519.PublicKeyOf(Convert.FromHexString(seed))));
        Assert.Equal(signature, Convert.ToHexStringLower(Ed25519.Sign(Convert.FromHexString(seed), Convert.FromHexString(message))));
        Assert.True(Ed25519.Verifies(Convert.FromHexString(key), Convert.FromHexString(message), Convert.FromHexString(signature)));
        Assert.False(Ed25519.Verifies(Convert.FromHexString(key), [1], Convert.FromHexString(signature)));
    }

    [Fact]
    public void The_signed_note_of_the_specification_is_read_and_its_signature_holds()
    {
        const string note = "This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";
        byte[] key = Convert.FromBase64String("AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");

        var read = SignedNote.Find(note)!;

        Assert.Equal(note, read.ToNote());
        Assert.Equal("530d903a", Convert.ToHexStringLower(read.Signatures[0].KeyId));
        Assert.True(Ed25519.Verifies(key.AsSpan(1), Encoding.UTF8.GetBytes(read.Text), read.Signatures[0].Signature));
        Assert.Null(VerifierKey.Find("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")); // a plain Ed25519 key, neither of our logs nor of witnesses
    }

    [Fact]
    public void The_checkpoint_of_the_specification_is_read_with_the_time_of_its_cosignature()
    {
        var read = SignedNote.Find(
            Text + "\n— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n"
            + "— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n")!;

        Assert.Equal(20852163, Checkpoint.Find(read.Text)!.Size);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1679315147), Cosignature.TimeOf(read.Signatures[1]));
    }

    [Fact]
    public void A_cosignature_holds_for_its_witness_its_checkpoint_and_its_time_alone()
    {
        var (nl, sg) = (new TestWitness("nl"), new TestWitness("sg"));
        var note = new SignedNote(Text, [nl.Cosign(Text + "\n— a AAAAAAA=\n")]);
        byte[] later = [.. note.Signatures[0].Bytes];
        BinaryPrimitives.WriteInt64BigEndian(later.AsSpan(NoteSignature.IdSize), TestWitness.At.ToUnixTimeSeconds() + 1);

        Assert.Equal(NoteVerdict.Sound, nl.Key.VerdictOn(note));
        Assert.Equal(NoteVerdict.Absent, sg.Key.VerdictOn(note));
        Assert.Equal(NoteVerdict.Broken, nl.Key.VerdictOn(note with { Text = Text.Replace("163", "164", StringComparison.Ordinal) }));
        Assert.Equal(NoteVerdict.Broken, nl.Key.VerdictOn(note with { Signatures = [note.Signatures[0] with { Bytes = later }] }));
        Assert.Equal(TestWitness.At, Cosignature.TimeOf(note.Signatures[0]));
        Assert.Equal(4 + 8 + 64, note.Signatures[0].Bytes.Length);
    }

    [Fact]
    public void A_key_is_read_in_its_one_spelling()
    {
        string text = new TestWitness("nl").Key.ToString();

        Assert.Equal(new TestWitness("nl").Key, VerifierKey.Find(text));
        Assert.StartsWith("nl.example.org/witness+", text, StringComparison.Ordinal);
        Assert.Null(VerifierKey.Find(text.Replace("nl.", "sg.", StringComparison.Ordinal))); // the id is of another name
        Assert.Null(VerifierKey.Find(text[..^4]));
        Assert.Null(VerifierKey.Find(text.ToUpperInvariant()));
        Assert.Null(VerifierKey.Find("no key"));
    }

    [Theory]
    [InlineData("text\n")]
    [InlineData("text\n\n")]
    [InlineData("text\n\n— a AAAAAAA=")]
    [InlineData("text\n\n- a AAAAAAA=\n")]
    [InlineData("text\n\n— a+b AAAAAAA=\n")]
    [InlineData("text\n\n— a AAAA\n")]
    [InlineData("te\txt\n\n— a AAAAAAA=\n")]
    public void What_is_no_signed_note_is_not_read(string text) => Assert.Null(SignedNote.Find(text));
}
