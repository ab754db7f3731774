using Rfc8032 = Org.BouncyCastle.Math.EC.Rfc8032.Ed25519;

namespace RequestRouter.Router.Audit.SignedNotes;

/// <summary>Ed25519 by RFC 8032, which the framework does not have.</summary>
public static class Ed25519
{
    /// <summary>Bytes of a private key, which is random.</summary>
    public const int SeedSize = 32;

    private const int KeySize = 32;
    private const int SignatureSize = 64;

    /// <summary>Whether these are the 32 bytes of a point that can verify.</summary>
    public static bool IsPublicKey(ReadOnlySpan<byte> key) => key.Length == KeySize && Rfc8032.ValidatePublicKeyFull(key.ToArray(), 0);

    public static byte[] PublicKeyOf(byte[] seed)
    {
        byte[] key = new byte[KeySize];
        Rfc8032.GeneratePublicKey(seed, 0, key, 0);
        return key;
    }

    public static byte[] Sign(byte[] seed, byte[] message)
    {
        byte[] signature = new byte[SignatureSize];
        Rfc8032.Sign(seed, 0, message, 0, message.Length, signature, 0);
        return signature;
    }

    public static bool Verifies(ReadOnlySpan<byte> key, byte[] message, ReadOnlySpan<byte> signature) =>
        key.Length == KeySize && signature.Length == SignatureSize && Rfc8032.Verify(signature.ToArray(), 0, key.ToArray(), 0, message, 0, message.Length);
}
