using System.Collections.Frozen;

namespace RequestRouter.Convention.Model.Communications;

/// <summary>Every kind of communication, by name and by record.</summary>
public static class CommunicationTypes
{
    private static readonly List<CommunicationType> Entries = [];

    public static readonly CommunicationType
        SubmitRequest = Opens<SubmitRequest>("submit-request", Side.Requesting, "40(13)", "Makes a new request."),
        RegisterOralRequest = Opens<RegisterOralRequest>("register-oral-request", Side.Requested, "40(13)", "Records a request made by word of mouth.", isReport: true),
        ConfirmInWriting = Add<ConfirmInWriting>(Side.Requesting, "40(13)", "Confirms the oral request in writing."),
        RecordDiplomaticDelivery = Report<RecordDiplomaticDelivery>(Side.Requested, "40(12)(d)", "Records that the diplomatic note has come."),
        Acknowledge = Add<Acknowledge>(Side.Requested, "40(12)(b)", "Takes the request up."),
        Forward = Add<Forward>(Side.Requested, "40(12)(b)", "Hands the request to the executing authority."),
        AskInformation = Add<AskInformation>(Side.Requested, "40(16)", "Asks for additional information."),
        AnswerInformation = Add<AnswerInformation>(Side.Requesting, "40(16)", "Answers the questions."),
        ReportProgress = Report<ReportProgress>(Side.Requested, "40(26)", "Tells how the execution goes."),
        AskStatus = Add<AskStatus>(Side.Requesting, "40(26)", "Asks where the request stands."),
        AnswerStatus = Add<AnswerStatus>(Side.Requested, "40(26)", "Answers the status inquiry."),
        NoLongerRequired = Add<NoLongerRequired>(Side.Requesting, "40(26)", "Says that the assistance is no longer required."),
        Supplement = Add<Supplement>(Side.Requesting, "40(13)", "Adds to the written request."),
        AnswerDeadline = Add<AnswerDeadline>(Side.Requested, "40(26)", "Says whether the suggested deadline can be met."),
        ConfirmNeed = Add<ConfirmNeed>(Side.Requesting, "40(26)", "Confirms that the assistance is still required."),
        Grant = Add<Grant>(Side.Requested, "40(1)", "Grants the assistance."),
        IntendToRefuse = Add<IntendToRefuse>(Side.Requested, "40(28)", "Announces a refusal and opens the consultation."),
        AnswerConsultation = Add<AnswerConsultation>(Side.Requesting, "40(28)", "Answers in the consultation."),
        Refuse = Add<Refuse>(Side.Requested, "40(21)", "Refuses, with reasons."),
        IntendToPostpone = Add<IntendToPostpone>(Side.Requested, "40(28)", "Announces a postponement and opens the consultation."),
        Postpone = Add<Postpone>(Side.Requested, "40(27)", "Postpones the execution."),
        Resume = Add<Resume>(Side.Requested, "40(27)", "Takes the postponed execution up again."),
        OfferConditions = Add<OfferConditions>(Side.Requested, "40(28)", "Offers assistance under conditions."),
        AcceptConditions = Add<AcceptConditions>(Side.Requesting, "40(28)", "Accepts the conditions."),
        RejectConditions = Add<RejectConditions>(Side.Requesting, "40(28)", "Declines the conditions, or proposes others."),
        Proceed = Add<Proceed>(Side.Both, "40(28)", "Lets the case go on."),
        ConvertRequest = Add<ConvertRequest>(Side.Requesting, "40(8)", "Goes on with another kind of request."),
        StartExecution = Add<StartExecution>(Side.Requested, "40(17)", "Starts the execution."),
        ForeseeCosts = Add<ForeseeCosts>(Side.Both, "40(30)", "Announces extraordinary costs and opens the consultation on them."),
        AgreeCosts = Add<AgreeCosts>(Side.Both, "40(30)", "Records the agreed terms on costs."),
        ClaimCosts = Add<ClaimCosts>(Side.Requested, "40(30)", "Claims ordinary costs from the requesting State."),
        CannotKeepSecrecy = Add<CannotKeepSecrecy>(Side.Requested, "40(20)", "Says that the request cannot be kept secret."),
        Deliver = Add<Deliver>(Side.Requested, "40(17)", "Furnishes what was asked for."),
        Withhold = Add<Withhold>(Side.Requested, "36(1)(a)", "Withholds personal data that may not be transferred."),
        AcknowledgeDelivery = Report<AcknowledgeDelivery>(Side.Requesting, "", "Confirms that the delivery came unchanged."),
        RecordUse = Report<RecordUse>(Side.Requesting, "40(19)", "Records a use of what was furnished."),
        RecordOnwardTransfer = Report<RecordOnwardTransfer>(Side.Requesting, "36(3)", "Records that personal data were passed on."),
        WarnOfRisk = Add<WarnOfRisk>(Side.Requested, "42(7)", "Warns that preservation may fail, leak or harm."),
        DeterminePreservation = Add<DeterminePreservation>(Side.Requesting, "42(7)", "Decides whether to preserve in spite of the risk."),
        ReportPreserved = Report<ReportPreserved>(Side.Requested, "42(4)", "Reports that the data are preserved."),
        RenewOrder = Report<RenewOrder>(Side.Requested, "25(2)", "Renews the domestic preservation order."),
        AskExtension = Add<AskExtension>(Side.Requesting, "42(9)", "Asks for a longer preservation."),
        ExtendPreservation = Add<ExtendPreservation>(Side.Requested, "42(9)", "Extends the preservation."),
        RefuseExtension = Add<RefuseExtension>(Side.Requested, "42(6)", "Refuses the extension."),
        RecordFollowUp = Report<RecordFollowUp>(Side.Both, "42(8)", "Records that the request for the data was received."),
        RecordFollowUpOutcome = Report<RecordFollowUpOutcome>(Side.Requested, "42(8)", "Records how the request for the data ended."),
        ReleasePreserved = Report<ReleasePreserved>(Side.Requested, "42(8)", "Releases the preserved data."),
        AgreeEarlyRelease = Add<AgreeEarlyRelease>(Side.Requesting, "42(8)", "Agrees that the data are released before day 60."),
        ReportRouteFound = Report<ReportRouteFound>(Side.Requested, "43(1)", "Reports that a provider in another Party was involved."),
        DiscloseRoute = Add<DiscloseRoute>(Side.Requested, "43(1)", "Discloses the route of the communication."),
        RefuseRoute = Add<RefuseRoute>(Side.Requested, "43(2)", "Does not disclose the route."),
        Authorize = Add<Authorize>(Side.Requested, "36(3)", "Authorizes what was asked, wholly or under conditions."),
        Deny = Add<Deny>(Side.Requested, "36(3)", "Denies the authorization or consent."),
        RecordTransferred = Report<RecordTransferred>(Side.Requesting, "36(3)", "Records that the elements were passed on as authorized."),
        RecordRecipientReceipt = Report<RecordRecipientReceipt>(Side.Requesting, "36(3)", "Records that the recipient acknowledged its undertakings."),
        AskConsultation = Add<AskConsultation>(Side.Requested, "40(19)", "Asks to be consulted before the disclosure."),
        WaiveConsultation = Add<WaiveConsultation>(Side.Requested, "40(19)", "Needs no consultation on the disclosure."),
        Disclose = Report<Disclose>(Side.Requesting, "40(19)", "Records the disclosure to the accused person."),
        FileInformation = Add<FileInformation>(Side.Requested, "40(4)", "Keeps the information without further steps."),
        ReturnInformation = Add<ReturnInformation>(Side.Requested, "40(5)", "Returns the information unused."),
        ActOnCall = Add<ActOnCall>(Side.Requested, "41(3)", "Acts on the call."),
        HandOver = Add<HandOver>(Side.Requested, "41(4)", "Hands the call over to the authority that can act."),
        AnswerCall = Add<AnswerCall>(Side.Requested, "41(3)", "Answers the call."),
        JoinConsultation = Add<JoinConsultation>(Side.Requested, "22(5)", "Joins the consultation on jurisdiction."),
        ExchangeViews = Add<ExchangeViews>(Side.Both, "22(5)", "Gives a view in the consultation."),
        RecordOutcome = Report<RecordOutcome>(Side.Both, "22(5)", "Records the outcome; it stands when both have recorded the same."),
        RequestArbitration = Add<RequestArbitration>(Side.Both, "63(2)", "Asks that the dispute be submitted to arbitration."),
        OrganizeArbitration = Add<OrganizeArbitration>(Side.Both, "63(2)", "Records the agreed organization of the arbitration."),
        ReferToCourt = Add<ReferToCourt>(Side.Both, "63(2)", "Refers the dispute to the International Court of Justice."),
        TakeMeasure = Report<TakeMeasure>(Side.Requested, "37(10)", "Takes the person into custody or ensures presence."),
        RecordFullRequest = Report<RecordFullRequest>(Side.Requesting, "37(10)", "Links the full extradition request."),
        GrantExtradition = Add<GrantExtradition>(Side.Requested, "37(1)", "Grants the extradition."),
        AcceptReturnCondition = Add<AcceptReturnCondition>(Side.Requesting, "37(12)", "Accepts that the person returns to serve the sentence."),
        Surrender = Report<Surrender>(Side.Requested, "37(9)", "Records the surrender of the person."),
        RequestProsecution = Add<RequestProsecution>(Side.Requesting, "37(11)", "Asks that the person be prosecuted where the person is."),
        ApplyForEnforcement = Add<ApplyForEnforcement>(Side.Requesting, "37(13)", "Asks that the sentence be enforced where the person is."),
        ReportTraced = Report<ReportTraced>(Side.Requested, "50(2)", "Reports that the property was traced."),
        Restrain = Report<Restrain>(Side.Requested, "50(2)", "Freezes or seizes the property."),
        IntendToLift = Add<IntendToLift>(Side.Requested, "50(8)", "Announces that the measure will be lifted."),
        GiveLiftReasons = Add<GiveLiftReasons>(Side.Requesting, "50(8)", "Gives reasons for continuing the measure."),
        MaintainMeasure = Add<MaintainMeasure>(Side.Requested, "50(8)", "Keeps the measure in force."),
        LiftMeasure = Report<LiftMeasure>(Side.Requested, "50(8)", "Lifts the measure."),
        RecordConfiscation = Report<RecordConfiscation>(Side.Requested, "50(1)", "Records the order of confiscation."),
        GiveEffect = Report<GiveEffect>(Side.Requested, "50(1)", "Gives effect to the confiscation."),
        RecordClaim = Report<RecordClaim>(Side.Requested, "50(9)", "Records a claim of a third party in good faith."),
        SettleClaim = Report<SettleClaim>(Side.Requested, "50(9)", "Records that the claim is settled."),
        AskReturn = Add<AskReturn>(Side.Requesting, "52(2)", "Asks for the return of the property."),
        ConsiderReturn = Report<ConsiderReturn>(Side.Requested, "52(2)", "Records that a return was given priority consideration."),
        ReturnProperty = Report<ReturnProperty>(Side.Requested, "52(2)", "Returns the property."),
        DisposeProperty = Report<DisposeProperty>(Side.Requested, "52(1)", "Disposes of the property otherwise."),
        RecordConsent = Report<RecordConsent>(Side.Requested, "40(9)(a)", "Records the person's free and informed consent."),
        WithdrawConsent = Report<WithdrawConsent>(Side.Requested, "40(9)(a)", "Records that the person withdrew consent."),
        AgreeTransfer = Add<AgreeTransfer>(Side.Both, "40(9)(b)", "Records this State's agreement to the transfer."),
        RecordDeparture = Report<RecordDeparture>(Side.Requested, "40(9)", "Records that the person has left."),
        RecordArrival = Report<RecordArrival>(Side.Requesting, "40(10)(a)", "Records that the person is in custody."),
        RecordPurposeServed = Report<RecordPurposeServed>(Side.Requesting, "40(10)(b)", "Records that the purpose of the transfer is served."),
        AuthorizeRelease = Add<AuthorizeRelease>(Side.Requested, "40(10)(a)", "Asks for or allows release from custody."),
        ReleasePerson = Report<ReleasePerson>(Side.Requesting, "40(10)(a)", "Records the release from custody."),
        RecordRestriction = Report<RecordRestriction>(Side.Requesting, "40(11)", "Records a prosecution or restriction of liberty."),
        WaiveImmunity = Add<WaiveImmunity>(Side.Requested, "40(11)", "Lifts the immunity for named acts."),
        DemandExtradition = Add<DemandExtradition>(Side.Requesting, "40(10)(c)", "Demands extradition for the return."),
        RecordReturn = Report<RecordReturn>(Side.Requesting, "40(10)(b)", "Records the return of the person."),
        RecordCredit = Report<RecordCredit>(Side.Requested, "40(10)(d)", "Credits the days in custody to the sentence."),
        InformPerson = Report<InformPerson>(Side.Requesting, "40(29)", "Records that the person was officially told that presence is no longer required."),
        ReportObstacle = Report<ReportObstacle>(Side.Both, "40(29)", "Reports that the person cannot leave."),
        ReportObstacleOver = Report<ReportObstacleOver>(Side.Both, "40(29)", "Reports that the person can leave again."),
        RecordVoluntaryReturn = Report<RecordVoluntaryReturn>(Side.Requesting, "40(29)", "Records that the person left and came back freely."),
        RecordVoluntaryStay = Report<RecordVoluntaryStay>(Side.Requesting, "40(29)", "Records the finding that the person could leave and stayed freely."),
        AgreeDays = Add<AgreeDays>(Side.Both, "40(29)", "Records the agreed number of days."),
        ConvertRoute = Add<ConvertRoute>(Side.Requested, "50(1)", "Goes on by the other route to confiscation."),
        RecordPropertyStep = Report<RecordPropertyStep>(Side.Requested, "31(3)", "Records a step in the administration of property."),
        Decide = Add<Decide>(Side.Requested, "", "Decides several items at once, each its own way."),
        DeclareNoLegalBasis = Add<DeclareNoLegalBasis>(Side.Requested, "37(5)", "Says that no treaty gives a basis, and that the Convention is not taken for one."),
        PermitHearing = Add<PermitHearing>(Side.Requested, "40(18)", "Permits the hearing by videoconference."),
        DeclineHearing = Add<DeclineHearing>(Side.Requested, "40(18)", "Does not permit the hearing by videoconference."),
        AgreeHearing = Add<AgreeHearing>(Side.Both, "40(18)", "Records who conducts the hearing or provides its means; it stands when both have."),
        ScheduleHearing = Add<ScheduleHearing>(Side.Requested, "40(18)", "Gives the hearing its date."),
        RecordHearing = Report<RecordHearing>(Side.Requested, "40(18)", "Records how the hearing was held."),
        DetermineAccess = Add<DetermineAccess>(Side.Requested, "40(31)(b)", "Says how far records that are not public are provided."),
        GiveNotice = Add<GiveNotice>(Side.Requesting, "40(19)", "Gives notice of a disclosure that came before it."),
        RecordRouteStep = Report<RecordRouteStep>(Side.Requested, "49(1)(a)", "Records a step on the domestic route for foreign orders."),
        PermitActs = Add<PermitActs>(Side.Both, "48", "Permits acts of the other State's officers on this State's territory."),
        RecordAct = Report<RecordAct>(Side.Both, "48", "Records an act of this State's officers, and its territory."),
        AttachLinks = Add<AttachLinks>(Side.Both, "47(1)(a)", "Adds information on links to other crimes."),
        AgreeBasis = Add<AgreeBasis>(Side.Both, "47(2)", "Proposes the Convention as the basis, or confirms the proposal."),
        OpenDispute = Add<OpenDispute>(Side.Both, "63(1)", "Opens a dispute about the Convention.");

    private static readonly FrozenDictionary<string, CommunicationType> Names = All.ToFrozenDictionary(t => t.Name, StringComparer.Ordinal);

    /// <summary>In a fixed order.</summary>
    public static IReadOnlyList<CommunicationType> All => Entries;

    /// <summary>The kind of this name; null when there is none.</summary>
    public static CommunicationType? Find(string name) => Names.GetValueOrDefault(name);

    /// <summary>The kind of this communication.</summary>
    public static CommunicationType Of(Communication communication) => communication.Is;

    private static CommunicationType Opens<T>(string name, Side by, string citation, string summary, bool isReport = false)
        where T : Communication => Enter(new(name, typeof(T), by, citation, summary, Entries.Count) { OpensCase = true, IsReport = isReport });

    private static CommunicationType Add<T>(Side by, string citation, string summary)
        where T : Communication => Enter(new(Kebab.Of(typeof(T).Name), typeof(T), by, citation, summary, Entries.Count));

    private static CommunicationType Report<T>(Side by, string citation, string summary)
        where T : Communication => Enter(new(Kebab.Of(typeof(T).Name), typeof(T), by, citation, summary, Entries.Count) { IsReport = true });

    private static CommunicationType Enter(CommunicationType type)
    {
        Entries.Add(type);
        return type;
    }
}
