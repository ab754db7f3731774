using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using RequestRouter.Router.Json;

namespace RequestRouter.Router.Security;

/// <summary>
/// A public key as a JSON Web Key (RFC 7517, RFC 7518 section 6), alone or with its certificate. Members that the router does not
/// understand are ignored, as RFC 7517 section 4 asks for; a private part (d, p, q, dp, dq, qi, oth, k) is refused.
/// </summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
[RefusedMembers("d", "p", "q", "dp", "dq", "qi", "oth", "k")]
public sealed record Jwk
{
    /// <summary><c>EC</c> or <c>RSA</c>; the members of the other are absent.</summary>
    public required string Kty { get; init; }

    /// <summary>EC: <c>P-256</c>, <c>P-384</c> or <c>P-521</c>.</summary>
    public string? Crv { get; init; }

    /// <summary>EC: first coordinate, base64url of exactly the curve's size in bytes.</summary>
    public string? X { get; init; }

    /// <summary>EC: second coordinate, likewise.</summary>
    public string? Y { get; init; }

    /// <summary>RSA: modulus of 2048 to 8192 bits, base64url without leading zeros.</summary>
    public string? N { get; init; }

    /// <summary>RSA: public exponent, likewise.</summary>
    public string? E { get; init; }

    /// <summary>
    /// The certificate of this key, then those above it, each base64 of its DER (RFC 7517 section 4.7); or not said. That the registrar
    /// entered it is what makes it trusted: the chain is kept for the other States and not followed.
    /// </summary>
    public IReadOnlyList<string>? X5c { get; init; }

    /// <summary>What the key is for: <c>sig</c> or, for sealed parts, <c>enc</c>; or not said.</summary>
    public string? Use { get; init; }

    /// <summary>The one algorithm it is for, or not said; see <see cref="SignatureAlgorithm"/>.</summary>
    public string? Alg { get; init; }

    /// <summary>Its name, where it stands in a set of keys.</summary>
    public string? Kid { get; init; }

    /// <summary>What makes it this key and no other, whatever it is called.</summary>
    internal (string Kty, string? Crv, string? X, string? Y, string? N, string? E) Material => (Kty, Crv, X, Y, N, E);

    /// <summary>The key's own name, from nothing but its material (RFC 7638), base64url of a SHA-256.</summary>
    internal string Thumbprint()
    {
        var members = Kty == "RSA"
            ? new JsonObject { ["e"] = E, ["kty"] = Kty, ["n"] = N }
            : new JsonObject { ["crv"] = Crv, ["kty"] = Kty, ["x"] = X, ["y"] = Y };
        return Base64Url.EncodeToString(SHA256.HashData(CanonicalJson.Of(members)));
    }

    /// <summary>DER of the certificate; null where there is none or it is no base64.</summary>
    internal byte[]? Certificate()
    {
        if (X5c is not [{ } leaf, ..])
        {
            return null;
        }

        byte[] der = new byte[leaf.Length];
        return Convert.TryFromBase64String(leaf, der, out int length) ? der[..length] : null;
    }

    /// <summary>SHA-256 of the certificate as the header parameter <c>x5t#S256</c> gives it (RFC 7515 section 4.1.8); null where there is none.</summary>
    internal string? CertificateThumbprint() => Certificate() is { } der ? Base64Url.EncodeToString(SHA256.HashData(der)) : null;
}
