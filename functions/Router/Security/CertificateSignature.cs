using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RequestRouter.Router.Security;

/// <summary>Verifies what a certification authority has signed, a certificate or a list of revoked ones: the two have the same outer form (RFC 5280 sections 4.1 and 5.1).</summary>
internal static class CertificateSignature
{
    private const string PssOid = "1.2.840.113549.1.1.10";

    private static readonly Dictionary<string, HashAlgorithmName> OfPkcs1 = new(StringComparer.Ordinal)
    {
        ["1.2.840.113549.1.1.11"] = HashAlgorithmName.SHA256,
        ["1.2.840.113549.1.1.12"] = HashAlgorithmName.SHA384,
        ["1.2.840.113549.1.1.13"] = HashAlgorithmName.SHA512,
    };

    private static readonly Dictionary<string, HashAlgorithmName> OfEcdsa = new(StringComparer.Ordinal)
    {
        ["1.2.840.10045.4.3.2"] = HashAlgorithmName.SHA256,
        ["1.2.840.10045.4.3.3"] = HashAlgorithmName.SHA384,
        ["1.2.840.10045.4.3.4"] = HashAlgorithmName.SHA512,
    };

    /// <summary>Hashes of RSASSA-PSS; the salt is as long as the hash, as everybody has it.</summary>
    private static readonly Dictionary<string, HashAlgorithmName> OfPss = new(StringComparer.Ordinal)
    {
        ["2.16.840.1.101.3.4.2.1"] = HashAlgorithmName.SHA256,
        ["2.16.840.1.101.3.4.2.2"] = HashAlgorithmName.SHA384,
        ["2.16.840.1.101.3.4.2.3"] = HashAlgorithmName.SHA512,
    };

    /// <summary>Whether the key of this certificate signed it, by RSA or ECDSA with SHA-256 or stronger.</summary>
    /// <param name="signed">DER of a certificate or a list.</param>
    public static bool IsBy(X509Certificate2 authority, ReadOnlyMemory<byte> signed)
    {
        try
        {
            var whole = new AsnReader(signed, AsnEncodingRules.DER).ReadSequence();
            byte[] content = whole.ReadEncodedValue().ToArray();
            var algorithm = whole.ReadSequence();
            byte[] signature = whole.ReadBitString(out int unused);
            return unused == 0 && Verify(authority, algorithm, content, signature);
        }
        catch (Exception unreadable) when (unreadable is AsnContentException or CryptographicException)
        {
            return false;
        }
    }

    private static bool Verify(X509Certificate2 authority, AsnReader algorithm, byte[] content, byte[] signature)
    {
        string oid = algorithm.ReadObjectIdentifier();
        if (OfEcdsa.TryGetValue(oid, out var hash))
        {
            using var point = authority.GetECDsaPublicKey();
            return point?.VerifyData(content, signature, hash, DSASignatureFormat.Rfc3279DerSequence) == true;
        }

        using var modulus = authority.GetRSAPublicKey();
        return modulus is not null && (
            OfPkcs1.TryGetValue(oid, out hash) ? modulus.VerifyData(content, signature, hash, RSASignaturePadding.Pkcs1)
            : oid == PssOid && OfPss.TryGetValue(PssHash(algorithm), out hash) && modulus.VerifyData(content, signature, hash, RSASignaturePadding.Pss));
    }

    private static string PssHash(AsnReader algorithm)
    {
        var parameters = algorithm.ReadSequence();
        var first = new Asn1Tag(TagClass.ContextSpecific, 0);
        return parameters.HasData && parameters.PeekTag().HasSameClassAndValue(first)
            ? parameters.ReadSequence(first).ReadSequence().ReadObjectIdentifier()
            : "";
    }
}
