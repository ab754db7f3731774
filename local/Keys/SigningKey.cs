using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace RequestRouter.Local.Keys;

/// <summary>
/// An ES256 key with its name. The name ends in a part of the key's thumbprint, so that keys made on another machine or in
/// another year are never mistaken for this one. Safe for concurrent use.
/// </summary>
internal sealed class SigningKey : IDisposable
{
    private readonly Lock gate = new();
    private readonly ECDsa key;
    private readonly ECParameters point;

    public SigningKey(string name, ECDsa key)
    {
        this.key = key;
        point = key.ExportParameters(includePrivateParameters: false);
        Id = $"{name}-{Thumbprint()[..8]}";
    }

    /// <summary>The <c>kid</c>.</summary>
    public string Id { get; }

    /// <summary>The private key as PKCS #8 PEM.</summary>
    public string Pem => key.ExportPkcs8PrivateKeyPem();

    public static SigningKey New(string name) => new(name, ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <summary>The public half as a JWK (RFC 7517) with <c>kid</c>, <c>use</c> and <c>alg</c>.</summary>
    public JsonObject PublicJwk() => new()
    {
        ["kty"] = "EC",
        ["crv"] = "P-256",
        ["x"] = Base64Url.EncodeToString(point.Q.X),
        ["y"] = Base64Url.EncodeToString(point.Q.Y),
        ["kid"] = Id,
        ["use"] = "sig",
        ["alg"] = "ES256",
    };

    /// <summary>ES256 over the bytes: r and s, 32 bytes each.</summary>
    public byte[] Sign(ReadOnlySpan<byte> data)
    {
        lock (gate)
        {
            return key.SignData(data, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }
    }

    public void Dispose() => key.Dispose();

    /// <summary>RFC 7638.</summary>
    private string Thumbprint()
    {
        var canonical = $$"""{"crv":"P-256","kty":"EC","x":"{{Base64Url.EncodeToString(point.Q.X)}}","y":"{{Base64Url.EncodeToString(point.Q.Y)}}"}""";
        return Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(canonical))).ToLowerInvariant().Replace('_', '-');
    }
}
