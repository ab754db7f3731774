using System.Numerics;
using System.Security.Cryptography;

namespace RequestRouter.Router.Security;

/// <summary>Turns JSON Web Keys into keys that verify.</summary>
internal static class PublicKeys
{
    private const int FewestBits = 2048;
    private const int MostBits = 8192;
    private const int MostExponentBytes = 8;

    /// <summary>The key, or null where the JWK is none that is accepted for signatures. The caller disposes it.</summary>
    public static AsymmetricAlgorithm? Import(Jwk jwk)
    {
        if (SignatureAlgorithm.For(jwk) is not { } algorithm || (jwk.Alg is not null && jwk.Alg != algorithm.Name) || jwk.Use is not (null or "sig"))
        {
            return null;
        }

        try
        {
            return algorithm.Curve is { } curve ? ImportPoint(jwk, curve, algorithm.Size) : ImportModulus(jwk);
        }
        catch (CryptographicException)
        {
            // The coordinates are no point of the curve, or the numbers no key.
            return null;
        }
    }

    /// <summary>Whether the JWK is a point of a curve that is accepted, whatever it is for.</summary>
    public static bool IsPoint(Jwk jwk)
    {
        using var key = Import(jwk with { Use = null, Alg = null });
        return key is ECDsa;
    }

    public static Jwk Export(ECDsa key, string keyId)
    {
        var parameters = key.ExportParameters(includePrivateParameters: false);
        var algorithm = SignatureAlgorithm.ForCurve($"P-{key.KeySize}")
            ?? throw new CryptographicException($"Keys of {key.KeySize} bits are not accepted; use P-256, P-384 or P-521.");
        return new Jwk
        {
            Kty = "EC",
            Crv = algorithm.CurveName,
            X = StrictBase64Url.Encode(parameters.Q.X),
            Y = StrictBase64Url.Encode(parameters.Q.Y),
            Use = "sig",
            Alg = algorithm.Name,
            Kid = keyId,
        };
    }

    private static ECDsa? ImportPoint(Jwk jwk, ECCurve curve, int size) =>
        StrictBase64Url.Decode(jwk.X ?? "") is { } x && StrictBase64Url.Decode(jwk.Y ?? "") is { } y && x.Length == size && y.Length == size && jwk is { N: null, E: null }
            ? ECDsa.Create(new ECParameters { Curve = curve, Q = new ECPoint { X = x, Y = y } })
            : null;

    private static RSA? ImportModulus(Jwk jwk)
    {
        if (StrictBase64Url.Decode(jwk.N ?? "") is not [not 0, ..] modulus || StrictBase64Url.Decode(jwk.E ?? "") is not [not 0, ..] exponent
            || exponent.Length > MostExponentBytes || (exponent[^1] & 1) == 0 || jwk is not { Crv: null, X: null, Y: null })
        {
            return null;
        }

        int bits = (8 * modulus.Length) - BitOperations.LeadingZeroCount((uint)modulus[0]) + 24;
        return bits is >= FewestBits and <= MostBits ? RSA.Create(new RSAParameters { Modulus = modulus, Exponent = exponent }) : null;
    }
}
