using System.Security.Cryptography;

namespace RequestRouter.Router.Security;

/// <summary>Turns JSON Web Keys into keys that verify.</summary>
internal static class EcPublicKey
{
    /// <summary>The key, or null where the JWK is not a point of a curve that is accepted. The caller disposes it.</summary>
    public static ECDsa? Import(EcJwk jwk)
    {
        if (jwk.Kty != "EC" || SignatureAlgorithm.ForCurve(jwk.Crv) is not { } algorithm
            || (jwk.Alg is not null && jwk.Alg != algorithm.Name) || jwk.Use is not (null or "sig")
            || StrictBase64Url.Decode(jwk.X) is not { } x || StrictBase64Url.Decode(jwk.Y) is not { } y
            || x.Length != algorithm.Size || y.Length != algorithm.Size)
        {
            return null;
        }

        try
        {
            return ECDsa.Create(new ECParameters { Curve = algorithm.Curve, Q = new ECPoint { X = x, Y = y } });
        }
        catch (CryptographicException)
        {
            // The coordinates are no point of the curve.
            return null;
        }
    }

    /// <summary>Whether the JWK is a point of a curve that is accepted, whatever it is for.</summary>
    public static bool IsPoint(EcJwk jwk)
    {
        using var key = Import(jwk with { Use = null, Alg = null });
        return key is not null;
    }

    public static EcJwk Export(ECDsa key, string keyId)
    {
        var parameters = key.ExportParameters(includePrivateParameters: false);
        var algorithm = SignatureAlgorithm.ForCurve($"P-{key.KeySize}")
            ?? throw new CryptographicException($"Keys of {key.KeySize} bits are not accepted; use P-256, P-384 or P-521.");
        return new EcJwk
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
}
