using System.Text.Json;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Problems;

/// <summary>Faults of signatures in words, for a problem over HTTP and for the reason of a dead-lettered message alike.</summary>
public static class SignatureProblems
{
    private static readonly string Authenticity = Cited.Of(A40_13)!;

    public static Problem Of(SignatureFault fault) => fault switch
    {
        SignatureFault.Missing => Problem.Of(ProblemCodes.SignatureMissing, DetailOf(fault), Authenticity),
        SignatureFault.Malformed => Problem.Of(ProblemCodes.SignatureMalformed, DetailOf(fault), Authenticity),
        _ => Problem.Of(Codes.NotAuthentic, DetailOf(fault), Authenticity, [new("", CodeOf(fault), Authenticity, DetailOf(fault))]),
    };

    /// <summary>The same of a change of a register, of which the Convention says nothing.</summary>
    public static Problem OfChange(SignatureFault fault)
    {
        var problem = Of(fault);
        return problem with { Citation = null, Failures = problem.Failures?.Select(failure => failure with { Paragraph = null }).ToList() };
    }

    /// <summary>The signed bytes name another case than the one it was handed in for: what was said of one case cannot be carried into another.</summary>
    public static Problem OtherCase { get; } = Problem.Of(
        Codes.NotAuthentic,
        "The signed bytes name another case.",
        Authenticity,
        [new("/caseId", "OTHER_CASE", Authenticity, "The signed bytes name another case than the one this was handed in for.")]);

    /// <summary>The signed bytes name another State than the one whose token and key came with them.</summary>
    public static Problem OtherSender { get; } = Problem.Of(
        Codes.NotAuthentic,
        "The signed bytes name another State as their sender.",
        Authenticity,
        [new("/from", "OTHER_SENDER", Authenticity, "The signed bytes name another State than the one that handed this in.")]);

    /// <summary>The entry that the signed bytes say their sender had seen is not in this case's ledger.</summary>
    public static Problem OtherEntry { get; } = Problem.Of(
        Codes.NotAuthentic,
        "The ledger has no entry of that number and hash.",
        Authenticity,
        [new("/seen", "OTHER_ENTRY", Authenticity, "The ledger of this case has no entry of that number and hash.")]);

    /// <summary>Signatures that verify, over bytes that name another case, sender or entry than the call: each problem by the code of its one failure.</summary>
    public static IReadOnlyDictionary<string, Problem> Mismatches { get; } =
        new[] { OtherCase, OtherSender, OtherEntry }.ToDictionary(problem => problem.Failures![0].Code, StringComparer.Ordinal);

    /// <summary>The code of one failure of authenticity, as <c>KEY_EXPIRED</c>.</summary>
    public static string CodeOf(SignatureFault fault) => JsonNamingPolicy.SnakeCaseUpper.ConvertName(fault.ToString());

    /// <summary>One English sentence.</summary>
    public static string DetailOf(SignatureFault fault) => fault switch
    {
        SignatureFault.Missing => "A detached JWS over the exact body is required.",
        SignatureFault.Malformed => "The signature is not a detached JWS with the header parameters alg, kid or x5t#S256, iat, b64 (false) and crit, each once.",
        SignatureFault.AlgorithmNotAllowed => "The algorithm must be ES256, ES384, ES512 or PS256, and that of the key.",
        SignatureFault.UnknownKey => "The register lists no key of this id.",
        SignatureFault.AmbiguousSigner => "The register lists the key that signed for more than one authority, so that it does not tell who sent.",
        SignatureFault.KeyOfAnother => "The register lists this key for another State or authority than the sender.",
        SignatureFault.DoesNotVerify => "The signature does not verify over these bytes with the listed key.",
        SignatureFault.KeyNotYetValid => "The key is not valid yet.",
        SignatureFault.KeyRevoked => "The certificate of the key is revoked.",
        SignatureFault.KeyExpired => "The key is no longer valid.",
        SignatureFault.IssuedAtOffTime => $"The signature's iat is more than {SignatureVerifier.Tolerance.TotalMinutes:0} minutes from the time of receipt.",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
    };
}
