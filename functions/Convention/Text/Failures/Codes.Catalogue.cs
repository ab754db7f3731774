using System.Collections.Frozen;

namespace RequestRouter.Convention.Text.Failures;

/// <summary>The catalogue: each code with its status, title and meaning.</summary>
public static partial class Codes
{
    /// <summary>Every code of the rules, once.</summary>
    public static IReadOnlyList<KnownCode> All { get; } =
    [
        new(ContentIncomplete, 422, "The content is incomplete", "What the Convention requires in this communication is missing; each gap is listed with its paragraph."),
        new(ContentInvalid, 422, "The content is not valid", "What is stated cannot stand as it is; each failure is listed with its paragraph."),
        new(OutOfScope, 422, "Outside the Convention", "The offence, the item or the kind of help is not covered on the basis stated, 3 and 35."),
        new(NotSeriousCrime, 422, "Not a serious crime", "The maximum penalty attested is below four years, 2(h)."),
        new(PredicateRequired, 422, "The predicate offence is missing", "Laundering needs the predicate offence it rests on, 17."),
        new(PredicateNotInConvention, 422, "The predicate offence is not in the Convention", "Only articles 7 to 16 count as predicates, note 3."),
        new(LanguageNotAccepted, 422, "The language is not accepted", "The requested State notified other languages: attach a translation, 40(13)."),
        new(NotAuthentic, 422, "The communication is not authentic", "The signature does not show that the stated authority sent these bytes; the failure says why, 40(13)."),
        new(NotSpecific, 422, "Not specific enough", "Name the data, the custodian and the period as the paragraph asks."),
        new(NotEmergency, 422, "Not an emergency", "The facts stated show no risk to life or safety, 2(o)."),
        new(GroundNotAvailable, 422, "The ground is not available", "The paragraph named for this kind of request closes its list of grounds, and this one is not on it."),
        new(GroundProhibited, 422, "The ground is prohibited", "Bank secrecy is never a ground, and the fiscal nature of an offence never the only one, 40(23)-(24)."),
        new(ReasonsRequired, 422, "Reasons are required", "Give a ground and an explanation for every item refused, 40(25)."),
        new(ConsentMissing, 422, "Consent is missing", "The person or State whose consent is needed has not given it."),
        new(WrittenFormRequired, 422, "Written form is required", "The oral communication must be confirmed in writing first, 40(13)."),
        new(DataClassNotAllowed, 422, "The class of data is not allowed", "This kind of request does not reach this class of data."),
        new(AttestationRequired, 422, "An attestation is required", "The officer must attest what the paragraph asks for."),
        new(OrderTooLong, 422, "The order is too long", "A domestic preservation order lasts 90 days at most and can be renewed, 25(2)."),
        new(ConfidentialityRequired, 422, "Confidentiality is required", "The measure must be kept confidential, and that must be stated."),
        new(CostAgreementRequired, 422, "An agreement on costs is required", "Ordinary costs are the requested State's unless both agreed otherwise, 40(30)."),
        new(ExceedsRequest, 422, "More than was asked for", "The communication reaches beyond the items of the request."),
        new(ExceedsAssessedValue, 422, "More than the assessed value", "Confiscation is limited to the assessed value."),
        new(ExtraditionNotRequired, 422, "Extradition is not required", "The paragraph invoked does not apply to this person or offence."),
        new(WrongKind, 422, "Another kind of request", "This communication belongs to another kind of case."),
        new(CustodianType, 422, "The custodian is of another type", "The measure reaches other custodians than the one named."),
        new(DataClassMismatch, 422, "The data are of another class", "What is furnished or asked is not of the class stated."),
        new(UseConfiscation, 422, "Use a confiscation request", "Proceeds are recovered through the articles on confiscation, 50."),
        new(OffenceNotEstablished, 422, "The offence is not established", "The offence stated is not one the Convention has States establish."),
        new(JurisdictionBasisUnavailable, 422, "The basis of jurisdiction is not available", "The State has not taken this basis, 22."),
        new(ReservationNotAllowed, 422, "The reservation is not allowed", "The Convention allows no reservation to this paragraph."),
        new(ReservationTooNarrow, 422, "The reservation does not reach this far", "The reservation on record does not cover what is invoked."),
        new(ReviewNotDomestic, 422, "The review belongs to domestic law", "The decision is not one the other State may review."),
        new(SafeguardsProfileMissing, 422, "The safeguards profile is missing", "The State's entry lacks the conditions and safeguards of its law, 24."),
        new(PracticeTooWeak, 422, "The practice is weaker than the Convention", "A State may practise stricter measures only, 59(2)."),
        new(ConsultationRequired, 409, "Consultation comes first", "Announce the intention, consult, and record the outcome before refusing or postponing, 40(28)."),
        new(NoticeRequired, 409, "Notice comes first", "The other State must be told before this, as the paragraph asks."),
        new(ConditionsPending, 409, "The conditions are not accepted yet", "Nothing is delivered under conditions before they are accepted, 40(28), 36(1)(b)."),
        new(TransferBlockedPersonalData, 409, "Personal data may not be transferred", "The check of 36(1) is missing or failed, and no conditions were accepted."),
        new(SafeguardsMissing, 409, "The safeguards record is missing", "A power of chapter IV needs its record of conditions and safeguards first, 24."),
        new(PreservationTooShort, 409, "The preservation is too short", "At least 60 days, counted at each custodian, 42(8)."),
        new(PreservationLocked, 409, "The data are held", "Preserved data are not released before the floor or while a decision is pending, 42(8)."),
        new(PreservationExpired, 409, "The preservation has expired", "Nothing is held any more: make a new request."),
        new(SafeConductActive, 409, "Safe conduct is in force", "The person may not be acted against for earlier acts, 40(11), (29)."),
        new(LiftWithoutHearing, 409, "Hear the other State first", "A provisional measure is not lifted before the requesting State could state its reasons, 50(8)."),
        new(ThirdPartyClaimOpen, 409, "A third party's claim is open", "Rights of third parties in good faith come first, 50(9)."),
        new(ReturnNotConsidered, 409, "Return was not considered", "Record the consideration of return that the paragraph asks for, 52."),
        new(CostTermsOpen, 409, "The terms on costs are open", "The affected items wait until both States agreed, 40(30)."),
        new(AgreementRequired, 409, "An agreement is required", "Both States must have recorded the agreement this rests on."),
        new(Discharged3712, 409, "The duty was discharged", "The person was dealt with under 37(12)."),
        new(AskFirst, 409, "Ask first", "The paragraph wants the other State asked before this."),
        new(StateConflict, 409, "The case does not stand there", "The move does not begin where the case or item stands; the case lists what is open, under moves."),
        new(NotInForce, 409, "The Convention is not in force", "It had not entered into force at this time, 65."),
        new(PartyNotBound, 409, "A State is not bound", "One of the two States is not, or no longer, a Party, 65, 67."),
        new(AuthorityNotDesignated, 409, "No authority is designated", "The State has entered no authority for this, 40(12)."),
        new(ContactNotDesignated, 409, "No point of contact is designated", "The State has entered no point of contact, 41."),
        new(LanguageUnknown, 409, "The accepted languages are not known", "The State has not notified its languages, 40(13)."),
        new(AuthorizationExpired, 409, "The authorization has expired", "What rested on it stops; a new one is needed."),
        new(ReviewPending, 409, "A review is pending", "The outcome of the review comes first."),
        new(ChannelNotPermitted, 403, "The channel is not permitted", "Communications pass between central authorities, or as the State notified, 40(12)(d)."),
        new(Sovereignty, 403, "Another State's sovereignty", "Nobody acts in another State's territory on its own authority, 5."),
        new(UseNotAuthorized, 403, "The use is not authorized", "Another use than that of the request needs the prior consent of the State that furnished it, 40(19)."),
        new(ConditionBreach, 403, "Against an accepted condition", "A condition accepted for this item forbids it, 40(28)."),
        new(OnwardTransferNotAuthorized, 403, "The onward transfer is not authorized", "The State of origin must authorize it in writing first, 36(3)."),
        new(CustodyReleaseNotAuthorized, 403, "Release from custody is not authorized", "The transferred person stays in custody unless the sending State agrees otherwise, 40(10)."),
        new(BeyondCompetence, 403, "Beyond the authority's competence", "The authority or role that speaks is not designated for this."),
        new(TooFrequent, 429, "Asked again too soon", "The automatic answer stands; a person is asked again after the interval, 40(26)."),
    ];

    private static readonly FrozenDictionary<string, KnownCode> ByCode = All.ToFrozenDictionary(known => known.Code, StringComparer.Ordinal);

    /// <summary>403, 409 or 429 where the code says so; every other code is about content: 422.</summary>
    public static int StatusOf(string code) => ByCode.TryGetValue(code, out var known) ? known.Status : 422;
}
