using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using RequestRouter.Router.Json;

namespace RequestRouter.Router.Security;

/// <summary>Signs with a key that the process holds.</summary>
public sealed class RouterSigner : IRouterSigner, IDisposable
{
    private readonly ECDsa key = ECDsa.Create();
    private readonly Lock oneAtATime = new();
    private readonly SignatureAlgorithm algorithm;

    /// <exception cref="InvalidOperationException">The PEM is not a private EC key on an accepted curve.</exception>
    public RouterSigner(SigningSettings settings)
    {
        try
        {
            // A setting passed as one line writes its line ends as \n.
            key.ImportFromPem(settings.KeyPem.Replace("\\n", "\n", StringComparison.Ordinal));
            PublicKey = PublicKeys.Export(key, settings.KeyId);
            algorithm = SignatureAlgorithm.Named(PublicKey.Alg!)!;
        }
        catch (Exception unusable) when (unusable is CryptographicException or ArgumentException)
        {
            throw new InvalidOperationException("Signing__KeyPem is not a private EC key on P-256, P-384 or P-521 as PEM.", unusable);
        }
    }

    public Jwk PublicKey { get; }

    public string Sign(ReadOnlySpan<byte> payload, string type)
    {
        byte[] header = JsonSerializer.SerializeToUtf8Bytes(new JwsHeader(algorithm.Name, PublicKey.Kid!, type), RouterJson.Options);
        string signed = $"{StrictBase64Url.Encode(header)}.{StrictBase64Url.Encode(payload)}";
        return $"{signed}.{SignatureOver(Encoding.ASCII.GetBytes(signed))}";
    }

    public string SignDetached(ReadOnlySpan<byte> payload, string type, DateTimeOffset at)
    {
        string header = StrictBase64Url.Encode(JsonSerializer.SerializeToUtf8Bytes(
            new DetachedJwsHeader(algorithm.Name, PublicKey.Kid!, type, at.ToUnixTimeSeconds(), B64: false, ["b64"]), RouterJson.Options));
        return $"{header}..{SignatureOver([.. Encoding.ASCII.GetBytes(header + "."), .. payload])}";
    }

    private string SignatureOver(byte[] octets)
    {
        lock (oneAtATime)
        {
            return StrictBase64Url.Encode(key.SignData(octets, algorithm.Hash, DSASignatureFormat.IeeeP1363FixedFieldConcatenation));
        }
    }

    public void Dispose() => key.Dispose();
}
