using System.Collections.Frozen;

namespace RequestRouter.Convention.Model.Communications;

/// <summary>Every kind of communication, by name and by record.</summary>
public static class CommunicationTypes
{
    private static readonly List<CommunicationType> Entries = [];

    public static readonly CommunicationType
        SubmitRequest = Opens<SubmitRequest>("submit-request", Side.Requesting, A40_13, "Makes a new request."),
        RegisterOralRequest = Opens<RegisterOralRequest>("register-oral-request", Side.Requested, A40_13, "Records a request made by word of mouth.", isReport: true),
        ConfirmInWriting = Add<ConfirmInWriting>(Side.Requesting, A40_13, "Confirms the oral request in writing."),
        RecordDiplomaticDelivery = Report<RecordDiplomaticDelivery>(Side.Requested, A40_12_d, "Records that the diplomatic note has come."),
        Acknowledge = Add<Acknowledge>(Side.Requested, A40_12_b, "Takes the request up."),
        Forward = Add<Forward>(Side.Requested, A40_12_b, "Hands the request to the executing authority."),
        AskInformation = Add<AskInformation>(Side.Requested, A40_16, "Asks for additional information."),
        AnswerInformation = Add<AnswerInformation>(Side.Requesting, A40_16, "Answers the questions."),
        ReportProgress = Report<ReportProgress>(Side.Requested, A40_26, "Tells how the execution goes."),
        AskStatus = Add<AskStatus>(Side.Requesting, A40_26, "Asks where the request stands."),
        AnswerStatus = Add<AnswerStatus>(Side.Requested, A40_26, "Answers the status inquiry."),
        NoLongerRequired = Add<NoLongerRequired>(Side.Requesting, A40_26, "Says that the assistance is no longer required."),
        Supplement = Add<Supplement>(Side.Requesting, A40_13, "Adds to the written request."),
        AnswerDeadline = Add<AnswerDeadline>(Side.Requested, A40_26, "Says whether the suggested deadline can be met."),
        ConfirmNeed = Add<ConfirmNeed>(Side.Requesting, A40_26, "Confirms that the assistance is still required."),
        Grant = Add<Grant>(Side.Requested, A40_1, "Grants the assistance."),
        IntendToRefuse = Add<IntendToRefuse>(Side.Requested, A40_28, "Announces a refusal and opens the consultation."),
        AnswerConsultation = Add<AnswerConsultation>(Side.Requesting, A40_28, "Answers in the consultation."),
        Refuse = Add<Refuse>(Side.Requested, A40_21, "Refuses, with reasons."),
        IntendToPostpone = Add<IntendToPostpone>(Side.Requested, A40_28, "Announces a postponement and opens the consultation."),
        Postpone = Add<Postpone>(Side.Requested, A40_27, "Postpones the execution."),
        Resume = Add<Resume>(Side.Requested, A40_27, "Takes the postponed execution up again."),
        OfferConditions = Add<OfferConditions>(Side.Requested, A40_28, "Offers assistance under conditions."),
        AcceptConditions = Add<AcceptConditions>(Side.Requesting, A40_28, "Accepts the conditions."),
        RejectConditions = Add<RejectConditions>(Side.Requesting, A40_28, "Declines the conditions, or proposes others."),
        Proceed = Add<Proceed>(Side.Both, A40_28, "Lets the case go on."),
        ConvertRequest = Add<ConvertRequest>(Side.Requesting, A40_8, "Goes on with another kind of request."),
        StartExecution = Add<StartExecution>(Side.Requested, A40_17, "Starts the execution."),
        ForeseeCosts = Add<ForeseeCosts>(Side.Both, A40_30, "Announces extraordinary costs and opens the consultation on them."),
        AgreeCosts = Add<AgreeCosts>(Side.Both, A40_30, "Records the agreed terms on costs."),
        ClaimCosts = Add<ClaimCosts>(Side.Requested, A40_30, "Claims ordinary costs from the requesting State."),
        CannotKeepSecrecy = Add<CannotKeepSecrecy>(Side.Requested, A40_20, "Says that the request cannot be kept secret."),
        Deliver = Add<Deliver>(Side.Requested, A40_17, "Furnishes what was asked for."),
        Withhold = Add<Withhold>(Side.Requested, A36_1_a, "Withholds personal data that may not be transferred."),
        AcknowledgeDelivery = Report<AcknowledgeDelivery>(Side.Requesting, Citation.Practice, "Confirms that the delivery came unchanged."),
        RecordUse = Report<RecordUse>(Side.Requesting, A40_19, "Records a use of what was furnished."),
        AttestDeletion = Report<AttestDeletion>(Side.Requesting, A40_28, "Attests that what was furnished was deleted or returned."),
        RecordOnwardTransfer = Report<RecordOnwardTransfer>(Side.Requesting, A36_3, "Records that personal data were passed on."),
        WarnOfRisk = Add<WarnOfRisk>(Side.Requested, A42_7, "Warns that preservation may fail, leak or harm."),
        DeterminePreservation = Add<DeterminePreservation>(Side.Requesting, A42_7, "Decides whether to preserve in spite of the risk."),
        ReportPreserved = Report<ReportPreserved>(Side.Requested, A42_4, "Reports that the data are preserved."),
        RenewOrder = Report<RenewOrder>(Side.Requested, A25_2, "Renews the domestic preservation order."),
        AskExtension = Add<AskExtension>(Side.Requesting, A42_9, "Asks for a longer preservation."),
        ExtendPreservation = Add<ExtendPreservation>(Side.Requested, A42_9, "Extends the preservation."),
        RefuseExtension = Add<RefuseExtension>(Side.Requested, A42_9, "Refuses the extension."),
        RecordFollowUp = Report<RecordFollowUp>(Side.Both, A42_8, "Records that the request for the data was received."),
        RecordFollowUpOutcome = Report<RecordFollowUpOutcome>(Side.Requested, A42_8, "Records how the request for the data ended."),
        ReleasePreserved = Report<ReleasePreserved>(Side.Requested, A42_8, "Releases the preserved data."),
        AgreeEarlyRelease = Add<AgreeEarlyRelease>(Side.Requesting, A42_8, "Agrees that the data are released before day 60."),
        ReportRouteFound = Report<ReportRouteFound>(Side.Requested, A43_1, "Reports that a provider in another Party was involved."),
        DiscloseRoute = Add<DiscloseRoute>(Side.Requested, A43_1, "Discloses the route of the communication."),
        RefuseRoute = Add<RefuseRoute>(Side.Requested, A43_2, "Does not disclose the route."),
        Authorize = Add<Authorize>(Side.Requested, A36_3, "Authorizes what was asked, wholly or under conditions."),
        Deny = Add<Deny>(Side.Requested, A36_3, "Denies the authorization or consent."),
        RecordTransferred = Report<RecordTransferred>(Side.Requesting, A36_3, "Records that the elements were passed on as authorized."),
        RecordRecipientReceipt = Report<RecordRecipientReceipt>(Side.Requesting, A36_3, "Records that the recipient acknowledged its undertakings."),
        AskConsultation = Add<AskConsultation>(Side.Requested, A40_19, "Asks to be consulted before the disclosure."),
        WaiveConsultation = Add<WaiveConsultation>(Side.Requested, A40_19, "Needs no consultation on the disclosure."),
        Disclose = Report<Disclose>(Side.Requesting, A40_19, "Records the disclosure to the accused person."),
        FileInformation = Add<FileInformation>(Side.Requested, A40_4, "Keeps the information without further steps."),
        ReturnInformation = Add<ReturnInformation>(Side.Requested, A40_5, "Returns the information unused."),
        ActOnCall = Add<ActOnCall>(Side.Requested, A41_3, "Acts on the call."),
        HandOver = Add<HandOver>(Side.Requested, A41_4, "Hands the call over to the authority that can act."),
        AnswerCall = Add<AnswerCall>(Side.Requested, A41_3, "Answers the call."),
        JoinConsultation = Add<JoinConsultation>(Side.Requested, A22_5, "Joins the consultation on jurisdiction."),
        ExchangeViews = Add<ExchangeViews>(Side.Both, A22_5, "Gives a view in the consultation."),
        RecordOutcome = Report<RecordOutcome>(Side.Both, A22_5, "Records the outcome; it stands when both have recorded the same."),
        RequestArbitration = Add<RequestArbitration>(Side.Both, A63_2, "Asks that the dispute be submitted to arbitration."),
        OrganizeArbitration = Add<OrganizeArbitration>(Side.Both, A63_2, "Records the agreed organization of the arbitration."),
        ReferToCourt = Add<ReferToCourt>(Side.Both, A63_2, "Refers the dispute to the International Court of Justice."),
        TakeMeasure = Report<TakeMeasure>(Side.Requested, A37_10, "Takes the person into custody or ensures presence."),
        RecordFullRequest = Report<RecordFullRequest>(Side.Requesting, A37_10, "Links the full extradition request."),
        GrantExtradition = Add<GrantExtradition>(Side.Requested, A37_1, "Grants the extradition."),
        AcceptReturnCondition = Add<AcceptReturnCondition>(Side.Requesting, A37_12, "Accepts that the person returns to serve the sentence."),
        Surrender = Report<Surrender>(Side.Requested, A37_9, "Records the surrender of the person."),
        RequestProsecution = Add<RequestProsecution>(Side.Requesting, A37_11, "Asks that the person be prosecuted where the person is."),
        ApplyForEnforcement = Add<ApplyForEnforcement>(Side.Requesting, A37_13, "Asks that the sentence be enforced where the person is."),
        ReportTraced = Report<ReportTraced>(Side.Requested, A50_2, "Reports that the property was traced."),
        Restrain = Report<Restrain>(Side.Requested, A50_2, "Freezes or seizes the property."),
        IntendToLift = Add<IntendToLift>(Side.Requested, A50_8, "Announces that the measure will be lifted."),
        GiveLiftReasons = Add<GiveLiftReasons>(Side.Requesting, A50_8, "Gives reasons for continuing the measure."),
        MaintainMeasure = Add<MaintainMeasure>(Side.Requested, A50_8, "Keeps the measure in force."),
        LiftMeasure = Report<LiftMeasure>(Side.Requested, A50_8, "Lifts the measure."),
        RecordConfiscation = Report<RecordConfiscation>(Side.Requested, A50_1, "Records the order of confiscation."),
        GiveEffect = Report<GiveEffect>(Side.Requested, A50_1, "Gives effect to the confiscation."),
        RecordClaim = Report<RecordClaim>(Side.Requested, A50_9, "Records a claim of a third party in good faith."),
        SettleClaim = Report<SettleClaim>(Side.Requested, A50_9, "Records that the claim is settled."),
        AskReturn = Add<AskReturn>(Side.Requesting, A52_2, "Asks for the return of the property."),
        ConsiderReturn = Report<ConsiderReturn>(Side.Requested, A52_2, "Records that a return was given priority consideration."),
        ReturnProperty = Report<ReturnProperty>(Side.Requested, A52_2, "Returns the property."),
        DisposeProperty = Report<DisposeProperty>(Side.Requested, A52_1, "Disposes of the property otherwise."),
        RecordConsent = Report<RecordConsent>(Side.Requested, A40_9_a, "Records the person's free and informed consent."),
        WithdrawConsent = Report<WithdrawConsent>(Side.Requested, A40_9_a, "Records that the person withdrew consent."),
        AgreeTransfer = Add<AgreeTransfer>(Side.Both, A40_9_b, "Records this State's agreement to the transfer."),
        RecordDeparture = Report<RecordDeparture>(Side.Requested, A40_9, "Records that the person has left."),
        RecordArrival = Report<RecordArrival>(Side.Requesting, A40_10_a, "Records that the person is in custody."),
        RecordPurposeServed = Report<RecordPurposeServed>(Side.Requesting, A40_10_b, "Records that the purpose of the transfer is served."),
        AuthorizeRelease = Add<AuthorizeRelease>(Side.Requested, A40_10_a, "Asks for or allows release from custody."),
        ReleasePerson = Report<ReleasePerson>(Side.Requesting, A40_10_a, "Records the release from custody."),
        RecordRestriction = Report<RecordRestriction>(Side.Requesting, A40_11, "Records a prosecution or restriction of liberty."),
        WaiveImmunity = Add<WaiveImmunity>(Side.Requested, A40_11, "Lifts the immunity for named acts."),
        DemandExtradition = Add<DemandExtradition>(Side.Requesting, A40_10_c, "Demands extradition for the return."),
        RecordReturn = Report<RecordReturn>(Side.Requesting, A40_10_b, "Records the return of the person."),
        RecordCredit = Report<RecordCredit>(Side.Requested, A40_10_d, "Credits the days in custody to the sentence."),
        InformPerson = Report<InformPerson>(Side.Requesting, A40_29, "Records that the person was officially told that presence is no longer required."),
        ReportObstacle = Report<ReportObstacle>(Side.Both, A40_29, "Reports that the person cannot leave."),
        ReportObstacleOver = Report<ReportObstacleOver>(Side.Both, A40_29, "Reports that the person can leave again."),
        RecordVoluntaryReturn = Report<RecordVoluntaryReturn>(Side.Requesting, A40_29, "Records that the person left and came back freely."),
        RecordVoluntaryStay = Report<RecordVoluntaryStay>(Side.Requesting, A40_29, "Records the finding that the person could leave and stayed freely."),
        AgreeDays = Add<AgreeDays>(Side.Both, A40_29, "Records the agreed number of days."),
        ConvertRoute = Add<ConvertRoute>(Side.Requested, A50_1, "Goes on by the other route to confiscation."),
        RecordPropertyStep = Report<RecordPropertyStep>(Side.Requested, A31_3, "Records a step in the administration of property."),
        Decide = Add<Decide>(Side.Requested, Citation.Technical, "Decides several items at once, each its own way."),
        DeclareNoLegalBasis = Add<DeclareNoLegalBasis>(Side.Requested, A37_5, "Says that no treaty gives a basis, and that the Convention is not taken for one."),
        PermitHearing = Add<PermitHearing>(Side.Requested, A40_18, "Permits the hearing by videoconference."),
        DeclineHearing = Add<DeclineHearing>(Side.Requested, A40_18, "Does not permit the hearing by videoconference."),
        AgreeHearing = Add<AgreeHearing>(Side.Both, A40_18, "Records who conducts the hearing or provides its means; it stands when both have."),
        ScheduleHearing = Add<ScheduleHearing>(Side.Requested, A40_18, "Gives the hearing its date."),
        RecordHearing = Report<RecordHearing>(Side.Requested, A40_18, "Records how the hearing was held."),
        DetermineAccess = Add<DetermineAccess>(Side.Requested, A40_31_b, "Says how far records that are not public are provided."),
        GiveNotice = Add<GiveNotice>(Side.Requesting, A40_19, "Gives notice of a disclosure that came before it."),
        RecordRouteStep = Report<RecordRouteStep>(Side.Requested, A49_1_a, "Records a step on the domestic route for foreign orders."),
        PermitActs = Add<PermitActs>(Side.Both, A48, "Permits acts of the other State's officers on this State's territory."),
        RecordAct = Report<RecordAct>(Side.Both, A48, "Records an act of this State's officers, and its territory."),
        AttachLinks = Add<AttachLinks>(Side.Both, A47_1_a, "Adds information on links to other crimes."),
        AgreeBasis = Add<AgreeBasis>(Side.Both, A47_2, "Proposes the Convention as the basis, or confirms the proposal."),
        OpenDispute = Add<OpenDispute>(Side.Both, A63_1, "Opens a dispute about the Convention.");

    private static readonly FrozenDictionary<string, CommunicationType> Names = All.ToFrozenDictionary(t => t.Name, StringComparer.Ordinal);

    /// <summary>In a fixed order.</summary>
    public static IReadOnlyList<CommunicationType> All => Entries;

    /// <summary>The kind of this name; null when there is none.</summary>
    public static CommunicationType? Find(string name) => Names.GetValueOrDefault(name);

    /// <summary>The kind of this communication.</summary>
    public static CommunicationType Of(Communication communication) => communication.Is;

    private static CommunicationType Opens<T>(string name, Side by, Citation citation, string summary, bool isReport = false)
        where T : Communication => Enter(new(name, typeof(T), by, citation, summary, Entries.Count) { OpensCase = true, IsReport = isReport });

    private static CommunicationType Add<T>(Side by, Citation citation, string summary)
        where T : Communication => Enter(new(Kebab.Of(typeof(T).Name), typeof(T), by, citation, summary, Entries.Count));

    private static CommunicationType Report<T>(Side by, Citation citation, string summary)
        where T : Communication => Enter(new(Kebab.Of(typeof(T).Name), typeof(T), by, citation, summary, Entries.Count) { IsReport = true });

    private static CommunicationType Enter(CommunicationType type)
    {
        Entries.Add(type);
        return type;
    }
}
