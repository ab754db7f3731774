using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Audit.Checkpoints;

/// <summary>
/// A signed head of the log, as C2SP tlog-checkpoint and signed-note write it: the log's name, the number of its leaves, its root; and the router's
/// signature, of type 0x02 (ECDSA over SHA-256, as ASN.1, by a key whose id is the beginning of the SHA-256 of its SPKI).
/// </summary>
public sealed record Checkpoint(string Origin, long Size, byte[] Root)
{
    private const int KeyIdBytes = 4;

    /// <summary>What is signed.</summary>
    public string ToText() => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Convert.ToBase64String(Root)}\n");

    /// <summary>The signed note.</summary>
    public string SignWith(IRouterSigner signer)
    {
        string text = ToText();
        return $"{text}\n— {Origin} {Convert.ToBase64String([.. KeyId(signer.PublicKey), .. signer.SignNote(Encoding.UTF8.GetBytes(text))])}\n";
    }

    /// <summary>The checkpoint in a note that one of these keys signed; null where none did, or it is spelt in another way.</summary>
    public static Checkpoint? Open(string note, IEnumerable<RouterKey> keys)
    {
        if (note.Split('\n') is not [var origin, var sizeText, var rootText, "", .. var signatures, ""]
            || !long.TryParse(sizeText, NumberStyles.None, CultureInfo.InvariantCulture, out long size) || Bytes(rootText) is not { Length: MerkleHash.Size } root)
        {
            return null;
        }

        var read = new Checkpoint(origin, size, root);
        if (!note.StartsWith(read.ToText() + "\n", StringComparison.Ordinal))
        {
            return null;
        }

        string name = $"— {origin} ";
        var signed = signatures.Where(line => line.StartsWith(name, StringComparison.Ordinal)).Select(line => Bytes(line[name.Length..])).ToList();
        byte[] text = Encoding.UTF8.GetBytes(read.ToText());
        return keys.Any(key => signed.Exists(signature => Verifies(key, text, signature))) ? read : null;
    }

    private static bool Verifies(RouterKey key, byte[] text, byte[]? signature)
    {
        using var imported = PublicKeys.Import(Verification.RouterKeys.ToJwk(key)) as ECDsa;
        return imported is not null && signature is { Length: > KeyIdBytes }
            && signature.AsSpan(0, KeyIdBytes).SequenceEqual(KeyId(imported))
            && imported.VerifyData(text, signature.AsSpan(KeyIdBytes), SignatureAlgorithm.ForCurve(key.Crv)!.Hash, DSASignatureFormat.Rfc3279DerSequence);
    }

    private static byte[] KeyId(Jwk jwk)
    {
        using var key = (ECDsa)PublicKeys.Import(jwk)!;
        return KeyId(key);
    }

    private static byte[] KeyId(ECDsa key) => SHA256.HashData(key.ExportSubjectPublicKeyInfo())[..KeyIdBytes];

    private static byte[]? Bytes(string base64)
    {
        byte[] bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out int length) && Convert.ToBase64String(bytes, 0, length) == base64 ? bytes[..length] : null;
    }
}
