using System.Globalization;
using System.Text;
using RequestRouter.Router.Audit.SignedNotes;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Audit.Checkpoints;

/// <summary>
/// A head of a log, as C2SP tlog-checkpoint and signed-note write it: the log's name, the number of its leaves, its root; and the router's
/// signature, of type 0x02 (ECDSA over SHA-256, as ASN.1, by a key whose id is the beginning of the SHA-256 of its SPKI).
/// </summary>
public sealed record Checkpoint(string Origin, long Size, byte[] Root)
{
    /// <summary>What is signed.</summary>
    public string ToText() => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Convert.ToBase64String(Root)}\n");

    /// <summary>The signed note.</summary>
    public string SignWith(IRouterSigner signer)
    {
        string text = ToText();
        var key = VerifierKey.OfLog(Origin, RouterKey.Of(signer.PublicKey, null));
        return new SignedNote(text, [new(Origin, [.. key.Id, .. signer.SignNote(Encoding.UTF8.GetBytes(text))])]).ToNote();
    }

    /// <summary>The checkpoint in a note that one of these keys signed; null where none did, or it is spelt in another way.</summary>
    public static Checkpoint? Open(string note, IEnumerable<RouterKey> keys)
    {
        if (SignedNote.Find(note) is not { } read || Find(read.Text) is not { } checkpoint || checkpoint.ToText() != read.Text)
        {
            return null;
        }

        var verdicts = keys.Select(key => VerifierKey.OfLog(checkpoint.Origin, key).VerdictOn(read)).ToList();
        return verdicts.Contains(NoteVerdict.Sound) && !verdicts.Contains(NoteVerdict.Broken) ? checkpoint : null;
    }

    /// <summary>The checkpoint of a text; null where it is none. Lines of an extension may follow, and are passed over.</summary>
    public static Checkpoint? Find(string text) =>
        text.Split('\n') is [{ Length: > 0 } origin, var sizeText, var rootText, .. var extensions, ""] && extensions.All(line => line.Length > 0)
        && long.TryParse(sizeText, NumberStyles.None, CultureInfo.InvariantCulture, out long size) && Bytes(rootText) is { Length: MerkleHash.Size } root
        && new Checkpoint(origin, size, root) is var read && text.StartsWith(read.ToText(), StringComparison.Ordinal)
            ? read
            : null;

    private static byte[]? Bytes(string base64)
    {
        byte[] bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out int length) ? bytes[..length] : null;
    }
}
