using System.Security.Cryptography;

namespace RequestRouter.Router.Security;

/// <summary>
/// Verifies the detached signature of a communication against the register's keys, 40(13). Written on the framework's own ECDSA and RSA
/// rather than on a JOSE library, because what counts here is what is refused: see <see cref="DetachedJws"/>.
/// </summary>
public static class SignatureVerifier
{
    /// <summary>How far a signature's own time may be from the time of receipt, either way.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <summary>Verifies <paramref name="jws"/> over exactly these bytes. Never throws for any input.</summary>
    /// <param name="body">The octets as received, before any reading of them.</param>
    /// <param name="jws">The header <c>X-JWS-Signature</c> or the application property <c>jws</c>; null where there is none.</param>
    /// <param name="directory">The register's keys.</param>
    /// <param name="expected">Who must have signed; null where the signature itself tells who sent (the queue).</param>
    /// <param name="at">When it was received (UTC): the instant at which the key must be valid.</param>
    public static SignatureResult Verify(ReadOnlyMemory<byte> body, string? jws, IKeyDirectory directory, Signatory? expected, DateTimeOffset at)
    {
        if (string.IsNullOrEmpty(jws))
        {
            return SignatureResult.Failed(SignatureFault.Missing);
        }

        if (DetachedJws.Parse(jws) is not { } parsed)
        {
            return SignatureResult.Failed(SignatureFault.Malformed);
        }

        if (SignatureAlgorithm.Named(parsed.Algorithm) is not { } algorithm)
        {
            return SignatureResult.Failed(SignatureFault.AlgorithmNotAllowed);
        }

        var known = Named(parsed, directory);
        var candidates = known.Where(key => expected is null || expected.Owns(key)).ToList();
        if (candidates.Count == 0)
        {
            return SignatureResult.Failed(known.Count == 0 ? SignatureFault.UnknownKey : SignatureFault.KeyOfAnother);
        }

        var fitting = candidates.Where(key => SignatureAlgorithm.For(key.Jwk) == algorithm).ToList();
        if (fitting.Count == 0)
        {
            return SignatureResult.Failed(SignatureFault.AlgorithmNotAllowed);
        }

        var signing = fitting.Where(key => Verifies(body.Span, parsed, algorithm, key.Jwk)).ToList();
        if (signing.Select(key => (key.State, key.Authority)).Distinct().Count() > 1)
        {
            return SignatureResult.Failed(SignatureFault.AmbiguousSigner);
        }

        return signing.Count == 0
            ? SignatureResult.Failed(SignatureFault.DoesNotVerify)
            : InTime(signing.Find(key => FaultOf(key, at) is null) ?? signing[0], parsed.IssuedAt, at);
    }

    /// <summary>
    /// Whether this very key signed these bytes, whenever it did and whatever it is for: for a proof that its holder has it.
    /// </summary>
    /// <param name="keyId">What <c>kid</c> must say where it stands.</param>
    /// <param name="jws">As in <see cref="Verify"/>.</param>
    internal static bool IsBy(Jwk jwk, string keyId, ReadOnlyMemory<byte> body, string jws)
    {
        var key = jwk with { Use = null, Alg = null };
        return DetachedJws.Parse(jws) is { } parsed && (parsed.KeyId ?? keyId) == keyId
            && SignatureAlgorithm.For(key) is { } algorithm && algorithm.Name == parsed.Algorithm
            && Verifies(body.Span, parsed, algorithm, key);
    }

    /// <summary>The keys that the header names: by id, by the digest of their certificate, or by both, and with the certificate that it shows.</summary>
    private static IReadOnlyList<AuthorityKey> Named(DetachedJws jws, IKeyDirectory directory)
    {
        var named = jws.KeyId is { } id ? directory.Find(id) : directory.FindByCertificate(jws.CertificateThumbprint!);
        return jws is { CertificateThumbprint: null, Certificate: null } ? named
        :
        [
            .. named.Where(key => (jws.CertificateThumbprint is null || jws.CertificateThumbprint == key.Jwk.CertificateThumbprint())
                && (jws.Certificate is null || (key.Jwk.Certificate() is { } entered && entered.AsSpan().SequenceEqual(jws.Certificate)))),
        ];
    }

    private static SignatureResult InTime(AuthorityKey key, DateTimeOffset signedAt, DateTimeOffset at)
    {
        var offTime = (signedAt - at).Duration() > Tolerance ? SignatureFault.IssuedAtOffTime : (SignatureFault?)null;
        return new(key, signedAt, FaultOf(key, at) ?? offTime);
    }

    /// <summary>Why the key signs nothing that is received at this instant (UTC); null where it does.</summary>
    internal static SignatureFault? FaultOf(AuthorityKey key, DateTimeOffset at) =>
        at < key.ValidFrom ? SignatureFault.KeyNotYetValid
        : at >= key.RevokedAt ? SignatureFault.KeyRevoked
        : at >= key.ValidTo ? SignatureFault.KeyExpired
        : null;

    private static bool Verifies(ReadOnlySpan<byte> body, DetachedJws jws, SignatureAlgorithm algorithm, Jwk jwk)
    {
        using var hash = IncrementalHash.CreateHash(algorithm.Hash);
        hash.AppendData(jws.SigningPrefix());
        hash.AppendData(body);
        return VerifyingKeys.Verify(jwk, algorithm, hash.GetHashAndReset(), jws.Signature);
    }
}
