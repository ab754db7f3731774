using System.Collections.Frozen;

namespace RequestRouter.Convention;

/// <summary>Every kind of communication, by name and by record.</summary>
public static class CommunicationTypes
{
    private static readonly List<CommunicationType> Entries = [];

    public static readonly CommunicationType
        SubmitRequest = Opens<SubmitRequest>("submit-request", Side.Requesting, "40(13)", "Makes a new request."),
        RegisterOralRequest = Opens<RegisterOralRequest>("register-oral-request", Side.Requested, "40(13)", "Records a request made by word of mouth."),
        ConfirmInWriting = Add<ConfirmInWriting>(Side.Requesting, "40(13)", "Confirms the oral request in writing."),
        RecordDiplomaticDelivery = Add<RecordDiplomaticDelivery>(Side.Requested, "40(12)(d)", "Records that the diplomatic note has come."),
        Acknowledge = Add<Acknowledge>(Side.Requested, "40(12)(b)", "Takes the request up."),
        Forward = Add<Forward>(Side.Requested, "40(12)(b)", "Hands the request to the executing authority."),
        AskInformation = Add<AskInformation>(Side.Requested, "40(16)", "Asks for additional information."),
        AnswerInformation = Add<AnswerInformation>(Side.Requesting, "40(16)", "Answers the questions."),
        ReportProgress = Add<ReportProgress>(Side.Requested, "40(26)", "Tells how the execution goes."),
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
        AcknowledgeDelivery = Add<AcknowledgeDelivery>(Side.Requesting, "40(17)", "Confirms that the delivery came unchanged."),
        RecordUse = Add<RecordUse>(Side.Requesting, "40(19)", "Records a use of what was furnished."),
        RecordOnwardTransfer = Add<RecordOnwardTransfer>(Side.Requesting, "36(3)", "Records that personal data were passed on."),
        Decide = Add<Decide>(Side.Requested, "40(25)", "Decides several items at once, each its own way."),
        OpenDispute = Add<OpenDispute>(Side.Both, "63(1)", "Opens a dispute about the Convention.");

    private static readonly FrozenDictionary<string, CommunicationType> Names = All.ToFrozenDictionary(t => t.Name, StringComparer.Ordinal);

    /// <summary>In a fixed order.</summary>
    public static IReadOnlyList<CommunicationType> All => Entries;

    /// <summary>The kind of this name; null when there is none.</summary>
    public static CommunicationType? Find(string name) => Names.GetValueOrDefault(name);

    /// <summary>The kind of this communication.</summary>
    public static CommunicationType Of(Communication communication) => communication.Is;

    private static CommunicationType Opens<T>(string name, Side by, string citation, string summary)
        where T : Communication => Enter(new(name, typeof(T), by, citation, summary, Entries.Count) { OpensCase = true });

    private static CommunicationType Add<T>(Side by, string citation, string summary)
        where T : Communication => Enter(new(Kebab.Of(typeof(T).Name), typeof(T), by, citation, summary, Entries.Count));

    private static CommunicationType Enter(CommunicationType type)
    {
        Entries.Add(type);
        return type;
    }
}
