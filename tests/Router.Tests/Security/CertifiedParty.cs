using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Tests.Security;

/// <summary>An authority whose key has a certificate, elliptic or RSA; headers are written by hand, as JAdES has them.</summary>
internal sealed class CertifiedParty
{
    public static readonly DateTimeOffset CertificateEnds = new(2027, 6, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ECDsa? point;
    private readonly RSA? modulus;

    private CertifiedParty(ECDsa? point, RSA? modulus)
    {
        (this.point, this.modulus) = (point, modulus);
        Der = Renewed();
    }

    public byte[] Der { get; }

    public string Thumbprint => StrictBase64Url.Encode(SHA256.HashData(Der));

    public Jwk Jwk
    {
        get
        {
            string[] chain = [Convert.ToBase64String(Der)];
            if (point is not null)
            {
                return PublicKeys.Export(point, "nl-cert-1") with { X5c = chain };
            }

            var numbers = modulus!.ExportParameters(includePrivateParameters: false);
            return new() { Kty = "RSA", N = StrictBase64Url.Encode(numbers.Modulus), E = StrictBase64Url.Encode(numbers.Exponent), X5c = chain };
        }
    }

    public AuthorityKey Key => new()
    {
        State = StateCode.Parse("NL"),
        Authority = AuthorityId.Parse("nl-central"),
        KeyId = "nl-cert-1",
        Jwk = Jwk,
        ValidFrom = SigningParty.Now.AddYears(-1),
        ValidTo = CertificateEnds,
    };

    public static CertifiedParty Elliptic() => new(ECDsa.Create(ECCurve.NamedCurves.nistP256), null);

    public static CertifiedParty Rsa(int bits = 2048) => new(null, RSA.Create(bits));

    /// <summary>Another certificate of the same key.</summary>
    public byte[] Renewed()
    {
        var request = point is not null
            ? new CertificateRequest("CN=Centrale autoriteit", point, HashAlgorithmName.SHA256)
            : new CertificateRequest("CN=Centrale autoriteit", modulus!, HashAlgorithmName.SHA256, RSASignaturePadding.Pss);
        using var certificate = request.CreateSelfSigned(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), CertificateEnds);
        return certificate.Export(X509ContentType.Cert);
    }

    /// <summary>A signature whose header has this beside <c>alg</c>, <c>iat</c>, <c>b64</c> and <c>crit</c>, or in their place.</summary>
    public string Sign(byte[] body, JsonObject parameters)
    {
        var header = new JsonObject
        {
            ["alg"] = point is not null ? "ES256" : "PS256",
            ["iat"] = SigningParty.Now.ToUnixTimeSeconds(),
            ["b64"] = false,
            ["crit"] = new JsonArray("b64"),
        };
        foreach (var (name, value) in parameters)
        {
            header[name] = value?.DeepClone();
        }

        string encoded = StrictBase64Url.Encode(Encoding.UTF8.GetBytes(header.ToJsonString()));
        byte[] signed = [.. Encoding.ASCII.GetBytes(encoded + "."), .. body];
        byte[] signature = point?.SignData(signed, HashAlgorithmName.SHA256) ?? modulus!.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pss);
        return $"{encoded}..{StrictBase64Url.Encode(signature)}";
    }
}
