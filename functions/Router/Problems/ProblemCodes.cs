using System.Collections.Frozen;

namespace RequestRouter.Router.Problems;

/// <summary>
/// Every problem the API can answer with: here the codes of the rules, <see cref="Codes"/>, and those of the interface itself, <see cref="EdgeProblems"/>,
/// become one catalogue, from which answers, the page of codes and the OpenAPI document are written. The constants are those of the interface.
/// </summary>
public static class ProblemCodes
{
    public const string MalformedBody = "MALFORMED_BODY";
    public const string OutOfBounds = "OUT_OF_BOUNDS";
    public const string QueryInvalid = "QUERY_INVALID";
    public const string SignatureMissing = "SIGNATURE_MISSING";
    public const string SignatureMalformed = "SIGNATURE_MALFORMED";
    public const string TokenMissing = "TOKEN_MISSING";
    public const string TokenInvalid = "TOKEN_INVALID";
    public const string TokenExpired = "TOKEN_EXPIRED";
    public const string RoleRequired = "ROLE_REQUIRED";
    public const string StateRequired = "STATE_REQUIRED";
    public const string AnotherStatesEntry = "ANOTHER_STATES_ENTRY";
    public const string NotFound = "NOT_FOUND";
    public const string MethodNotAllowed = "METHOD_NOT_ALLOWED";
    public const string ReferenceReused = "REFERENCE_REUSED";
    public const string EntryChanged = "ENTRY_CHANGED";
    public const string PossessionNotProven = "POSSESSION_NOT_PROVEN";
    public const string CeremonyRequired = "CEREMONY_REQUIRED";
    public const string CeremonyWaits = "CEREMONY_WAITS";
    public const string FingerprintDiffers = "FINGERPRINT_DIFFERS";
    public const string SecondPersonNeeded = "SECOND_PERSON_NEEDED";
    public const string RevocationListInvalid = "REVOCATION_LIST_INVALID";
    public const string RevocationListOld = "REVOCATION_LIST_OLD";
    public const string NothingAwaited = "NOTHING_AWAITED";
    public const string ClaimHeld = "CLAIM_HELD";
    public const string TooManyKept = "TOO_MANY_KEPT";
    public const string EvidenceIncomplete = "EVIDENCE_INCOMPLETE";
    public const string EvidenceNotKept = "EVIDENCE_NOT_KEPT";
    public const string EvidenceNoLongerHeld = "EVIDENCE_NO_LONGER_HELD";
    public const string EvidenceExpired = "EVIDENCE_EXPIRED";
    public const string EvidenceDiffers = "EVIDENCE_DIFFERS";
    public const string RangeNotSatisfiable = "RANGE_NOT_SATISFIABLE";
    public const string UriTooLong = "URI_TOO_LONG";
    public const string HeadersTooLarge = "HEADERS_TOO_LARGE";
    public const string BodyTooLarge = "BODY_TOO_LARGE";
    public const string MediaTypeNotAccepted = "MEDIA_TYPE_NOT_ACCEPTED";
    public const string AuthorityEnded = "AUTHORITY_ENDED";
    public const string SamePerson = "SAME_PERSON";
    public const string TooManyCalls = "TOO_MANY_CALLS";
    public const string RouterBusy = "ROUTER_BUSY";
    public const string TooManyNewCases = "TOO_MANY_NEW_CASES";
    public const string TooManySubmissions = "TOO_MANY_SUBMISSIONS";
    public const string Internal = "INTERNAL";
    public const string Unavailable = "UNAVAILABLE";

    private static readonly FrozenDictionary<string, KnownCode> ByCode =
        EdgeProblems.All.Concat(Codes.All).ToFrozenDictionary(problem => problem.Code, StringComparer.Ordinal);

    /// <summary>In the order of their statuses, then alphabetically.</summary>
    public static IReadOnlyList<KnownCode> All { get; } =
        [.. ByCode.Values.OrderBy(problem => problem.Status).ThenBy(problem => problem.Code, StringComparer.Ordinal)];

    /// <exception cref="ArgumentException">The catalogue has no such code: a fault of the program that states it.</exception>
    public static KnownCode Find(string code) => ByCode.TryGetValue(code, out var problem)
        ? problem
        : throw new ArgumentException($"There is no problem code {code}.", nameof(code));
}
