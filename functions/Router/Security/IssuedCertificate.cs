using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RequestRouter.Router.Security;

/// <summary>The certificate of a key in the register beside that of the authority that issued it, where the entry has both.</summary>
internal sealed class IssuedCertificate : IDisposable
{
    private readonly X509Certificate2 authority;

    private IssuedCertificate(X509Certificate2 own, X509Certificate2 authority)
    {
        this.authority = authority;
        Serial = RevocationListReader.SerialOf(own.SerialNumberBytes.Span);
    }

    /// <summary>By which a list names it.</summary>
    public string Serial { get; }

    /// <summary>The authority's name, as a reader knows it.</summary>
    public string Authority => authority.Subject;

    /// <summary>SHA-256 of the authority's name and key, in hexadecimal: by which its lists are kept.</summary>
    public string AuthorityId => Convert.ToHexStringLower(SHA256.HashData([.. authority.SubjectName.RawData, .. authority.PublicKey.ExportSubjectPublicKeyInfo()]));

    /// <summary>Null where the key has no certificate, or the entry not the one above it, or the one above has not issued it.</summary>
    public static IssuedCertificate? Of(Jwk jwk)
    {
        if (jwk.X5c is not [_, { } above, ..] || jwk.Certificate() is not { } der)
        {
            return null;
        }

        X509Certificate2? authority = null;
        try
        {
            using var own = X509CertificateLoader.LoadCertificate(der);
            authority = X509CertificateLoader.LoadCertificate(Convert.FromBase64String(above));
            if (own.IssuerName.RawData.AsSpan().SequenceEqual(authority.SubjectName.RawData) && MaySign(authority) && CertificateSignature.IsBy(authority, der))
            {
                var issued = new IssuedCertificate(own, authority);
                authority = null;
                return issued;
            }

            return null;
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or FormatException)
        {
            return null;
        }
        finally
        {
            authority?.Dispose();
        }
    }

    /// <summary>Whether the list is of the authority that issued this certificate.</summary>
    /// <param name="list">As read.</param>
    /// <param name="der">Its bytes.</param>
    public bool IsCoveredBy(RevocationList list, ReadOnlyMemory<byte> der) =>
        authority.SubjectName.RawData.AsSpan().SequenceEqual(list.Issuer) && CertificateSignature.IsBy(authority, der);

    public void Dispose() => authority.Dispose();

    /// <summary>Its certificate says so, where it says what its key is for (RFC 5280 section 4.2.1.3).</summary>
    private static bool MaySign(X509Certificate2 authority) =>
        authority.Extensions.OfType<X509KeyUsageExtension>().All(usage => usage.KeyUsages.HasFlag(X509KeyUsageFlags.CrlSign));
}
