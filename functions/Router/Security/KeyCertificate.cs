using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RequestRouter.Router.Security;

/// <summary>What must hold of the certificate that is entered with a key: it is of this key, and of a time in which the key signs.</summary>
internal static class KeyCertificate
{
    private const int Most = 5;
    private const int LongestText = 8192;

    /// <summary>What is wrong, with its place below the key; null where nothing is, or there is none.</summary>
    /// <param name="imported">The key of the JWK.</param>
    /// <param name="validTo">When the key ends (UTC); null where no end is set.</param>
    public static (string Pointer, string Detail)? FaultOf(Jwk jwk, AsymmetricAlgorithm imported, DateTimeOffset? validTo)
    {
        if (jwk.X5c is not { } chain)
        {
            return null;
        }

        if (chain.Count is 0 or > Most || chain.Any(one => one is null or { Length: 0 or > LongestText }))
        {
            return ("/jwk/x5c", $"Expected one to {Most} certificates, each of at most {LongestText} characters.");
        }

        try
        {
            using var certificate = X509CertificateLoader.LoadCertificate(jwk.Certificate() ?? []);
            if (!certificate.PublicKey.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(imported.ExportSubjectPublicKeyInfo()))
            {
                return ("/jwk/x5c/0", "Expected the certificate of this key.");
            }

            var ends = new DateTimeOffset(certificate.NotAfter.ToUniversalTime());
            return validTo is null || validTo > ends ? ("/validTo", $"Expected an end by {ends:yyyy-MM-dd'T'HH:mm:ss'Z'}, when the certificate ends.") : null;
        }
        catch (CryptographicException)
        {
            return ("/jwk/x5c/0", "Expected a certificate as base64 of its DER.");
        }
    }
}
