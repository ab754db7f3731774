using System.Security.Cryptography;
using System.Text;
using RequestRouter.Router.Audit.Verification;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Audit.SignedNotes;

/// <summary>
/// A key that verifies notes, as C2SP signed-note writes it (a vkey): a log's, of type 0x02 (ECDSA, of which the material is the SPKI), or a witness's, of
/// type 0x04 (Ed25519 cosignatures).
/// </summary>
/// <param name="Material">The type's one byte, and the public key.</param>
public sealed record VerifierKey(string Name, byte[] Material)
{
    private const byte Ecdsa = 2;
    private const byte Cosigning = 4;
    private const int LongestName = 200;

    /// <summary>Whether it is a witness's.</summary>
    public bool IsOfWitness => Material[0] == Cosigning;

    /// <summary>The public key without its type.</summary>
    public byte[] PublicKey => Material[1..];

    /// <summary>The four bytes by which a signature claims the key.</summary>
    public byte[] Id => SHA256.HashData(IsOfWitness ? [.. Encoding.UTF8.GetBytes(Name + "\n"), .. Material] : Material[1..])[..NoteSignature.IdSize];

    /// <summary>A key of the router, which signs the heads of a log of this name.</summary>
    public static VerifierKey OfLog(string origin, RouterKey key)
    {
        using var imported = (ECDsa)PublicKeys.Import(RouterKeys.ToJwk(key))!;
        return new(origin, [Ecdsa, .. imported.ExportSubjectPublicKeyInfo()]);
    }

    /// <param name="publicKey">Of Ed25519, 32 bytes.</param>
    public static VerifierKey OfWitness(string name, ReadOnlySpan<byte> publicKey) => new(name, [Cosigning, .. publicKey]);

    /// <summary>Reads a vkey; null where it is none of these types, its id is not its own, or it is spelt in another way.</summary>
    public static VerifierKey? Find(string text)
    {
        if (text.Split('+', 3) is not [{ Length: <= LongestName } name, _, var encoded] || !NoteSignature.IsName(name))
        {
            return null;
        }

        byte[] bytes = new byte[encoded.Length];
        return Convert.TryFromBase64String(encoded, bytes, out int length) && new VerifierKey(name, bytes[..length]) is var read && read.IsKey() && read.ToString() == text ? read : null;
    }

    /// <summary>What the note has of this key.</summary>
    public NoteVerdict VerdictOn(SignedNote note)
    {
        byte[] id = Id;
        var claimed = note.Signatures.Where(signature => signature.Name == Name && signature.KeyId.AsSpan().SequenceEqual(id)).ToList();
        return claimed.Count == 0 ? NoteVerdict.Absent : claimed.TrueForAll(signature => Verifies(note.Text, signature)) ? NoteVerdict.Sound : NoteVerdict.Broken;
    }

    public override string ToString() => $"{Name}+{Convert.ToHexStringLower(Id)}+{Convert.ToBase64String(Material)}";

    public bool Equals(VerifierKey? other) => other is not null && Name == other.Name && Material.AsSpan().SequenceEqual(other.Material);

    public override int GetHashCode() => HashCode.Combine(Name, Material.Length > 4 ? BitConverter.ToInt32(Material.AsSpan(^4)) : 0);

    private bool Verifies(string text, NoteSignature signature)
    {
        if (IsOfWitness)
        {
            return Cosignature.Verifies(this, text, signature);
        }

        using var key = Import(PublicKey);
        return key is not null && key.VerifyData(Encoding.UTF8.GetBytes(text), signature.Signature, SignatureAlgorithm.ForCurve($"P-{key.KeySize}")!.Hash, DSASignatureFormat.Rfc3279DerSequence);
    }

    private bool IsKey()
    {
        if (Material.Length == 0 || Material[0] is not (Ecdsa or Cosigning))
        {
            return false;
        }

        using var key = IsOfWitness ? null : Import(PublicKey);
        return IsOfWitness ? Ed25519.IsPublicKey(PublicKey) : key is not null && SignatureAlgorithm.ForCurve($"P-{key.KeySize}") is not null;
    }

    private static ECDsa? Import(ReadOnlySpan<byte> spki)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportSubjectPublicKeyInfo(spki, out int read);
            if (read == spki.Length)
            {
                return key;
            }
        }
        catch (CryptographicException)
        {
            // No key of any curve.
        }

        key.Dispose();
        return null;
    }
}
