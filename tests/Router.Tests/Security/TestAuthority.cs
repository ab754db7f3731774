using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Tests.Security;

/// <summary>A certification authority, which issues certificates and lists of those it has revoked.</summary>
internal sealed class TestAuthority
{
    private static readonly DateTimeOffset Begins = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly X509Certificate2 own;
    private readonly RSASignaturePadding? padding;

    private TestAuthority(CertificateRequest request, RSASignaturePadding? padding, X509KeyUsageFlags usage)
    {
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        own = request.CreateSelfSigned(Begins, Begins.AddYears(10));
        this.padding = padding;
    }

    public static TestAuthority Elliptic(string name = "CN=National CA", ECCurve? curve = null, X509KeyUsageFlags usage = X509KeyUsageFlags.CrlSign | X509KeyUsageFlags.KeyCertSign) =>
        new(new(name, ECDsa.Create(curve ?? ECCurve.NamedCurves.nistP384), HashAlgorithmName.SHA384), null, usage);

    public static TestAuthority Rsa(RSASignaturePadding padding) =>
        new(new("CN=National CA", RSA.Create(2048), HashAlgorithmName.SHA256, padding), padding, X509KeyUsageFlags.CrlSign | X509KeyUsageFlags.KeyCertSign);

    /// <summary>A key of a State with its certificate, and this authority's above it.</summary>
    /// <param name="of">Whose; null for a new one.</param>
    public Jwk Issue(byte[] serial, string keyId = "nl-ca-1", ECDsa? of = null)
    {
        var key = of ?? ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Centrale autoriteit", key, HashAlgorithmName.SHA256);
        using var issued = request.Create(own.SubjectName, Signs(), Begins, Begins.AddYears(2), serial);
        return PublicKeys.Export(key, keyId) with { X5c = [Convert.ToBase64String(issued.RawData), Convert.ToBase64String(own.RawData)] };
    }

    /// <summary>A list with these serial numbers, each revoked at that time.</summary>
    public byte[] List(int number, DateTimeOffset thisUpdate, params IEnumerable<(byte[] Serial, DateTimeOffset At)> revoked)
    {
        var list = new CertificateRevocationListBuilder();
        foreach (var (serial, at) in revoked)
        {
            list.AddEntry(serial, at, X509RevocationReason.KeyCompromise);
        }

        return list.Build(own.SubjectName, Signs(), number, thisUpdate.AddDays(7), HashAlgorithmName.SHA384, X509AuthorityKeyIdentifierExtension.CreateFromCertificate(own, true, false), thisUpdate);
    }

    private X509SignatureGenerator Signs() => padding is null
        ? X509SignatureGenerator.CreateForECDsa(own.GetECDsaPrivateKey()!)
        : X509SignatureGenerator.CreateForRSA(own.GetRSAPrivateKey()!, padding);
}
