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
        new(GroundProhibited, 422, "The ground is prohibited", "Bank secrecy is never a ground, nor another name for the offence, and its fiscal nature never the only one, 40(23), 40(24), 37(16), 35(3)."),
        new(ReasonsRequired, 422, "Reasons are required", "Give a ground and an explanation for every item refused, 40(25), 37(18)."),
        new(ConsentMissing, 422, "Consent is missing", "The person or State whose consent is needed has not given it."),
        new(WrittenFormRequired, 422, "Written form is required", "The State of origin has entered that its authorization is signed, 36(3)."),
        new(DataClassNotAllowed, 422, "The class of data is not allowed", "This kind of request does not reach this class of data."),
        new(AttestationRequired, 422, "Not on record", "What the paragraph asks of the State is not stated; nothing is held up for it."),
        new(OrderTooLong, 422, "The order is too long", "A domestic preservation order lasts 90 days at most and can be renewed, 25(2)."),
        new(ConfidentialityRequired, 422, "Confidentiality is not on record", "That the measure is kept confidential, and until when, is not stated."),
        new(CostAgreementRequired, 422, "An agreement on costs is required", "Ordinary costs are the requested State's unless both agreed otherwise, 40(30)."),
        new(ExceedsRequest, 422, "More than was asked for", "The communication reaches beyond the items of the request."),
        new(ExceedsAssessedValue, 422, "More than the assessed value", "Confiscation is limited to the assessed value."),
        new(ExtraditionNotRequired, 422, "Extradition is not required", "The return of a transferred person needs no extradition, 40(10)(c)."),
        new(WrongKind, 422, "Another kind of request", "This communication belongs to another kind of case."),
        new(CustodianType, 422, "The custodian is of another type", "The measure reaches other custodians than the one named."),
        new(DataClassMismatch, 422, "The data are of another class", "What is furnished or asked is not of the class stated."),
        new(UseConfiscation, 422, "That is a confiscation", "Freezing and seizure are temporary, 2(k); what is to stay for good is a confiscation."),
        new(OffenceNotEstablished, 422, "The offence is not established", "The offence stated is not one the Convention has States establish."),
        new(JurisdictionBasisUnavailable, 422, "The basis of jurisdiction is not available", "The State has not taken this basis, 22."),
        new(ReservationNotAllowed, 422, "A doubt about a reservation", "The paragraph does not allow a reservation this wide; the depositary's record decides, 68(1)."),
        new(ReservationTooNarrow, 422, "A doubt about a range of offences", "The range is narrower than the paragraph allows; the depositary's record decides, 68(1)."),
        new(ReviewNotDomestic, 422, "The review is another State's", "The review of a measure that is on record belongs to another State than the one that executes, 24(5)."),
        new(SafeguardsProfileMissing, 422, "The safeguards are not entered", "The State's entry does not say how it safeguards personal data that it receives, 36(2)."),
        new(PracticeTooWeak, 422, "The practice cannot be set", "It would take away what the paragraph cited is for, or the router cannot reckon with it."),
        new(ConsultationRequired, 409, "Consultation comes first", "Announce the intention, consult, and record the outcome before refusing or postponing, 40(28), 37(17)."),
        new(NoticeRequired, 409, "Notice comes first", "What is still to be disclosed is notified before, 40(5), 40(19)."),
        new(TransferBlockedPersonalData, 409, "Personal data may not be transferred", "The check of 36(1) is missing or failed, and no conditions were accepted."),
        new(SafeguardsMissing, 409, "No safeguards are on record", "The conditions and safeguards of a power of chapter IV are not on record, 24."),
        new(PreservationTooShort, 409, "The preservation is too short", "At least 60 days, counted at each custodian, 42(8)."),
        new(PreservationLocked, 409, "The data are held", "Preserved data are not released before the floor or while a decision is pending, 42(8)."),
        new(SafeConductActive, 409, "Safe conduct is in force", "The person may not be acted against for earlier acts, 40(11), (29)."),
        new(LiftWithoutHearing, 409, "Hear the other State first", "A provisional measure is not lifted before the requesting State could state its reasons, 50(8)."),
        new(ThirdPartyClaimOpen, 409, "A third party's claim is open", "A claim of a third party in good faith is open; domestic law decides what becomes of it, 50(9), 31(9)."),
        new(ReturnNotConsidered, 409, "Return was not considered", "Record the consideration of return that the paragraph asks for, 52."),
        new(AgreementRequired, 409, "An agreement is required", "Both States must have recorded the agreement this rests on."),
        new(Discharged3712, 409, "The duty was discharged", "The person was surrendered on condition of return, 37(12)."),
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
        new(AgainstCondition, 403, "Against an accepted condition", "A condition accepted for this item forbids it, 40(28)."),
        new(OnwardTransferNotAuthorized, 403, "The onward transfer is not authorized", "The State of origin must authorize it in writing first, 36(3)."),
        new(CustodyReleaseNotAuthorized, 403, "Release from custody is not authorized", "The transferred person stays in custody unless the sending State asks for or allows otherwise, 40(10)(a)."),
        new(BeyondCompetence, 403, "Beyond the declared competence", "The organization has declared no competence for this, 2(n), 64(3)."),
        new(TooFrequent, 429, "Asked again too soon", "The automatic answer stands; a person is asked again after the interval, 40(26)."),
    ];

    private static readonly FrozenDictionary<string, KnownCode> ByCode = All.ToFrozenDictionary(known => known.Code, StringComparer.Ordinal);

    /// <summary>403, 409 or 429 where the code says so; every other code is about content: 422.</summary>
    public static int StatusOf(string code) => ByCode.TryGetValue(code, out var known) ? known.Status : 422;
}
