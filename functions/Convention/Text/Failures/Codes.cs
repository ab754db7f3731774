using System.Collections.Frozen;

namespace RequestRouter.Convention.Text.Failures;

/// <summary>Every code a rejection can carry, and the HTTP status of each.</summary>
public static class Codes
{
    public const string ContentIncomplete = "CONTENT_INCOMPLETE";
    public const string ContentInvalid = "CONTENT_INVALID";
    public const string OutOfScope = "OUT_OF_SCOPE";
    public const string NotSeriousCrime = "NOT_SERIOUS_CRIME";
    public const string PredicateRequired = "PREDICATE_REQUIRED";
    public const string PredicateNotInConvention = "PREDICATE_NOT_IN_CONVENTION";
    public const string LanguageNotAccepted = "LANGUAGE_NOT_ACCEPTED";
    public const string NotAuthentic = "NOT_AUTHENTIC";
    public const string NotSpecific = "NOT_SPECIFIC";
    public const string NotEmergency = "NOT_EMERGENCY";
    public const string GroundNotAvailable = "GROUND_NOT_AVAILABLE";
    public const string GroundProhibited = "GROUND_PROHIBITED";
    public const string ReasonsRequired = "REASONS_REQUIRED";
    public const string ConsentMissing = "CONSENT_MISSING";
    public const string WrittenFormRequired = "WRITTEN_FORM_REQUIRED";
    public const string DataClassNotAllowed = "DATA_CLASS_NOT_ALLOWED";
    public const string AttestationRequired = "ATTESTATION_REQUIRED";
    public const string OrderTooLong = "ORDER_TOO_LONG";
    public const string ConfidentialityRequired = "CONFIDENTIALITY_REQUIRED";
    public const string CostAgreementRequired = "COST_AGREEMENT_REQUIRED";
    public const string ExceedsRequest = "EXCEEDS_REQUEST";
    public const string ExceedsAssessedValue = "EXCEEDS_ASSESSED_VALUE";
    public const string ExtraditionNotRequired = "EXTRADITION_NOT_REQUIRED";
    public const string WrongKind = "WRONG_KIND";
    public const string CustodianType = "CUSTODIAN_TYPE";
    public const string DataClassMismatch = "DATA_CLASS_MISMATCH";
    public const string UseConfiscation = "USE_CONFISCATION";
    public const string OffenceNotEstablished = "OFFENCE_NOT_ESTABLISHED";
    public const string JurisdictionBasisUnavailable = "JURISDICTION_BASIS_UNAVAILABLE";
    public const string ReservationNotAllowed = "RESERVATION_NOT_ALLOWED";
    public const string ReservationTooNarrow = "RESERVATION_TOO_NARROW";
    public const string ReviewNotDomestic = "REVIEW_NOT_DOMESTIC";
    public const string SafeguardsProfileMissing = "SAFEGUARDS_PROFILE_MISSING";
    public const string PracticeTooWeak = "PRACTICE_TOO_WEAK";
    public const string ConsultationRequired = "CONSULTATION_REQUIRED";
    public const string NoticeRequired = "NOTICE_REQUIRED";
    public const string ConditionsPending = "CONDITIONS_PENDING";
    public const string TransferBlockedPersonalData = "TRANSFER_BLOCKED_PERSONAL_DATA";
    public const string SafeguardsMissing = "SAFEGUARDS_MISSING";
    public const string PreservationTooShort = "PRESERVATION_TOO_SHORT";
    public const string PreservationLocked = "PRESERVATION_LOCKED";
    public const string PreservationExpired = "PRESERVATION_EXPIRED";
    public const string SafeConductActive = "SAFE_CONDUCT_ACTIVE";
    public const string LiftWithoutHearing = "LIFT_WITHOUT_HEARING";
    public const string ThirdPartyClaimOpen = "THIRD_PARTY_CLAIM_OPEN";
    public const string ReturnNotConsidered = "RETURN_NOT_CONSIDERED";
    public const string CostTermsOpen = "COST_TERMS_OPEN";
    public const string AgreementRequired = "AGREEMENT_REQUIRED";
    public const string Discharged3712 = "DISCHARGED_37_12";
    public const string AskFirst = "ASK_FIRST";
    public const string StateConflict = "STATE_CONFLICT";
    public const string NotInForce = "NOT_IN_FORCE";
    public const string PartyNotBound = "PARTY_NOT_BOUND";
    public const string AuthorityNotDesignated = "AUTHORITY_NOT_DESIGNATED";
    public const string ContactNotDesignated = "CONTACT_NOT_DESIGNATED";
    public const string LanguageUnknown = "LANGUAGE_UNKNOWN";
    public const string AuthorizationExpired = "AUTHORIZATION_EXPIRED";
    public const string ReviewPending = "REVIEW_PENDING";
    public const string ChannelNotPermitted = "CHANNEL_NOT_PERMITTED";
    public const string Sovereignty = "SOVEREIGNTY";
    public const string UseNotAuthorized = "USE_NOT_AUTHORIZED";
    public const string ConditionBreach = "CONDITION_BREACH";
    public const string OnwardTransferNotAuthorized = "ONWARD_TRANSFER_NOT_AUTHORIZED";
    public const string CustodyReleaseNotAuthorized = "CUSTODY_RELEASE_NOT_AUTHORIZED";
    public const string BeyondCompetence = "BEYOND_COMPETENCE";
    public const string TooFrequent = "TOO_FREQUENT";

    private static readonly FrozenDictionary<string, int> Statuses = new Dictionary<string, int>
    {
        [ConsultationRequired] = 409,
        [NoticeRequired] = 409,
        [ConditionsPending] = 409,
        [TransferBlockedPersonalData] = 409,
        [SafeguardsMissing] = 409,
        [PreservationTooShort] = 409,
        [PreservationLocked] = 409,
        [PreservationExpired] = 409,
        [SafeConductActive] = 409,
        [LiftWithoutHearing] = 409,
        [ThirdPartyClaimOpen] = 409,
        [ReturnNotConsidered] = 409,
        [CostTermsOpen] = 409,
        [AgreementRequired] = 409,
        [Discharged3712] = 409,
        [AskFirst] = 409,
        [StateConflict] = 409,
        [NotInForce] = 409,
        [PartyNotBound] = 409,
        [AuthorityNotDesignated] = 409,
        [ContactNotDesignated] = 409,
        [LanguageUnknown] = 409,
        [AuthorizationExpired] = 409,
        [ReviewPending] = 409,
        [ChannelNotPermitted] = 403,
        [Sovereignty] = 403,
        [UseNotAuthorized] = 403,
        [ConditionBreach] = 403,
        [OnwardTransferNotAuthorized] = 403,
        [CustodyReleaseNotAuthorized] = 403,
        [BeyondCompetence] = 403,
        [TooFrequent] = 429,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>403, 409 or 429 where the code says so; every other code is about content: 422.</summary>
    public static int StatusOf(string code) => Statuses.GetValueOrDefault(code, 422);
}
