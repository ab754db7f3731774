using System.Security.Cryptography;

namespace RequestRouter.Router.Security;

/// <summary>
/// The signature algorithms of RFC 7518 that are accepted: those of section 3.4, each bound to its one curve and hash, and PS256 of
/// section 3.5 for RSA keys.
/// </summary>
/// <param name="Name">The header parameter <c>alg</c>.</param>
/// <param name="Kty">The key's <c>kty</c>.</param>
/// <param name="CurveName">The key's <c>crv</c>; null for RSA.</param>
/// <param name="Size">Bytes of one coordinate, of which a signature has twice as many; 0 for RSA.</param>
internal sealed record SignatureAlgorithm(string Name, string Kty, string? CurveName, ECCurve? Curve, HashAlgorithmName Hash, int Size)
{
    private static readonly SignatureAlgorithm[] All =
    [
        new("ES256", "EC", "P-256", ECCurve.NamedCurves.nistP256, HashAlgorithmName.SHA256, 32),
        new("ES384", "EC", "P-384", ECCurve.NamedCurves.nistP384, HashAlgorithmName.SHA384, 48),
        new("ES512", "EC", "P-521", ECCurve.NamedCurves.nistP521, HashAlgorithmName.SHA512, 66),
        new("PS256", "RSA", null, null, HashAlgorithmName.SHA256, 0),
    ];

    public static SignatureAlgorithm? Named(string name) => Array.Find(All, algorithm => algorithm.Name == name);

    public static SignatureAlgorithm? ForCurve(string curve) => Array.Find(All, algorithm => algorithm.CurveName == curve);

    /// <summary>The one algorithm that a key of this type and curve signs by; null where none is accepted.</summary>
    public static SignatureAlgorithm? For(Jwk jwk) => Array.Find(All, algorithm => algorithm.Kty == jwk.Kty && algorithm.CurveName == jwk.Crv);

    /// <summary>Whether the signature over the hash is this key's.</summary>
    public bool Verifies(AsymmetricAlgorithm key, byte[] hash, byte[] signature) => key switch
    {
        ECDsa point => signature.Length == 2 * Size && point.VerifyHash(hash, signature, DSASignatureFormat.IeeeP1363FixedFieldConcatenation),
        RSA modulus => modulus.VerifyHash(hash, signature, Hash, RSASignaturePadding.Pss),
        _ => false,
    };
}
