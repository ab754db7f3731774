using System.Security.Cryptography;

namespace RequestRouter.Router.Security;

/// <summary>The signature algorithms of RFC 7518 section 3.4 that are accepted, each bound to its one curve and hash.</summary>
/// <param name="Name">The header parameter <c>alg</c>.</param>
/// <param name="CurveName">The key's <c>crv</c>.</param>
/// <param name="Size">Bytes of one coordinate; a signature has twice as many.</param>
internal sealed record SignatureAlgorithm(string Name, string CurveName, ECCurve Curve, HashAlgorithmName Hash, int Size)
{
    private static readonly SignatureAlgorithm[] All =
    [
        new("ES256", "P-256", ECCurve.NamedCurves.nistP256, HashAlgorithmName.SHA256, 32),
        new("ES384", "P-384", ECCurve.NamedCurves.nistP384, HashAlgorithmName.SHA384, 48),
        new("ES512", "P-521", ECCurve.NamedCurves.nistP521, HashAlgorithmName.SHA512, 66),
    ];

    public static SignatureAlgorithm? Named(string name) => Array.Find(All, algorithm => algorithm.Name == name);

    public static SignatureAlgorithm? ForCurve(string curve) => Array.Find(All, algorithm => algorithm.CurveName == curve);
}
