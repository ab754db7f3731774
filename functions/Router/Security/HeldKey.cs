using System.Security.Cryptography;

namespace RequestRouter.Router.Security;

/// <summary>A key that the process holds, from <c>Signing__KeyPem</c>: on a machine of one's own.</summary>
internal sealed class HeldKey : ISigningKey, IDisposable
{
    private readonly ECDsa key = ECDsa.Create();
    private readonly Lock oneAtATime = new();
    private readonly SignatureAlgorithm algorithm;

    /// <exception cref="InvalidOperationException">The PEM is not a private EC key on an accepted curve.</exception>
    public HeldKey(string pem, string keyId)
    {
        try
        {
            // A setting passed as one line writes its line ends as \n.
            key.ImportFromPem(pem.Replace("\\n", "\n", StringComparison.Ordinal));
            PublicKey = PublicKeys.Export(key, keyId);
            algorithm = SignatureAlgorithm.Named(PublicKey.Alg!)!;
        }
        catch (Exception unusable) when (unusable is CryptographicException or ArgumentException)
        {
            throw new InvalidOperationException("Signing__KeyPem is not a private EC key on P-256, P-384 or P-521 as PEM.", unusable);
        }
    }

    public Jwk PublicKey { get; }

    public byte[] Sign(byte[] octets)
    {
        lock (oneAtATime)
        {
            return key.SignData(octets, algorithm.Hash, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }
    }

    public void Dispose() => key.Dispose();
}
