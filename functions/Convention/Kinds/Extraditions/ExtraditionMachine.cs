using RequestRouter.Convention.Articles.Article37;
using RequestRouter.Convention.Articles.Article40;
using RequestRouter.Convention.Kinds.Shared;
using RequestRouter.Convention.Kinds.Tables;
using static RequestRouter.Convention.Model.Cases.ItemState;
using Say = RequestRouter.Convention.Model.Communications.CommunicationTypes;

namespace RequestRouter.Convention.Kinds.Extraditions;

/// <summary>Extradition, and prosecution or enforcement in its place when only nationality stands against it, 37.</summary>
[Provision(A37_12)]
internal static class ExtraditionMachine
{
    private static readonly StateSet Final = StateSet.Of(Surrendered, Withdrawn, Completed, NoLegalBasis);
    private static readonly StateSet Open = StateSet.Of(
        Received, UnderReview, InformationRequested, ConsultationRefuse, ConditionsOffered, Granted, GrantedOnReturnCondition, ItemState.ProsecutionInLieu, ItemState.SentenceEnforcement);

    public static Machine Build() => new(
        [.. Rows(), .. Refusals(), .. Common.OfExtradition.Questions(StateSet.Of(Received, UnderReview, Granted, GrantedOnReturnCondition), StateSet.Of(ConsultationRefuse, ConditionsOffered, ItemState.ProsecutionInLieu, ItemState.SentenceEnforcement)), .. Common.OfExtradition.WholeCase(Open | Final | Refused | Closed, Open)],
        [
            Common.Remind("acknowledgement", Side.Requested, A37_9, Received, "A request for extradition waits; procedures are to be expedited.", p => p.AcknowledgeWithin),
            Common.OfExtradition.QuestionsWait,
            Common.Remind("surrender", Side.Requested, A37_9, StateSet.Of(Granted, GrantedOnReturnCondition), "The surrender is still open.", p => p.ExecutionReminderEvery),
            Common.Remind("return-condition", Side.Requesting, A37_12, ConditionsOffered, "Extradition is granted if the person returns to serve the sentence; accept it or not.", p => p.AnswerReminderEvery),
            Common.Remind("prosecution", Side.Requested, A37_11, ItemState.ProsecutionInLieu, "The case is to be submitted to prosecutors without undue delay.", p => p.ExecutionReminderEvery) with { Lapse = "The submission of the case to prosecutors is not on record yet; the duty is open." },
            Common.Remind("enforcement", Side.Requested, A37_13, ItemState.SentenceEnforcement, "The application to enforce the sentence is to be considered.", p => p.ExecutionReminderEvery),
            Refusing.Clock(A37_17, Consultation.Window),
            Refusing.Decision(ConsultationRefuse, A37_17),
            Common.OfExtradition.StatusInquiry,
            Common.Close(Final | Refused),
        ])
    {
        Final = Final | Refused,
        Serves = A37_1,
        Speakers = [AuthorityRole.ExtraditionAuthority, AuthorityRole.CentralAuthority],
        Paragraphs = Common.OfExtradition.Paragraphs,
        Examines = ExtraditionIntake.Examine,
        Itemizes = RequestForPerson.ItemPerOffence,
        Remembers = static (c, s) => c with { WantedFor = s.Content.ForKind?.Extradition?.Stage },
        Regime = Basis.Of,
        Hints = OpeningHints.OfEveryKind,
        OpeningTells = Common.Opening,
    };

    [Provision(A37_1)]
    private static IEnumerable<MoveRow> Rows() =>
    [
        Common.Acknowledge(Received, UnderReview, A37_9),
        new("E3", Say.GrantExtradition, Side.Requested, StateSet.Of(UnderReview, ConsultationRefuse), null, A37_1)
        {
            Goes = static (d, _) => ((GrantExtradition)d.Said!).OnReturnCondition ? ConditionsOffered : Granted,
            Remarks = [Treatment.FairlyTreated, Granting.ProvisionCited, Granting.ReturnLawCited],
            RemarksOf = [Granting.BesideAMainOffence],
            Marks = Granting.NoGroundIsLeft,
            Tells = [new(Side.Requesting, "granted", "Extradition is granted, as the communication says.")],
        },
        new("E7", Say.AcceptReturnCondition, Side.Requesting, ConditionsOffered, GrantedOnReturnCondition, A37_12)
        {
            Marks = static (_, item) => item with { Accepted = [Granting.ReturnCondition] },
            Tells = [new(Side.Requested, "return-condition-accepted", "The requesting State accepts that the person returns to serve the sentence.")],
        },
        new("E7", Say.RejectConditions, Side.Requesting, ConditionsOffered, UnderReview, A37_12)
        {
            Tells = [new(Side.Requested, "conditions-declined", "The requesting State does not accept the return condition.")],
        },
        new("E3", Say.Surrender, Side.Requested, StateSet.Of(Received, UnderReview, InformationRequested, ConsultationRefuse, ConditionsOffered, Refused, NoLegalBasis, ItemState.ProsecutionInLieu, ItemState.SentenceEnforcement), Surrendered, A37_9)
        {
            Forbidden = Failure.Conflict(A37_1, "No extradition that is granted is on record."),
            Checks = [Treatment.SurrenderNotToCome],
            Remarks = [Treatment.SurrenderDated, Treatment.FairlyTreated],
            Tells = [new(Side.Requesting, "surrendered", "The person was handed over.")],
        },
        new("E3", Say.Surrender, Side.Requested, StateSet.Of(Granted, GrantedOnReturnCondition), Surrendered, A37_9)
        {
            Checks = [Treatment.SurrenderNotToCome],
            Remarks = [Treatment.SurrenderDated, Treatment.FairlyTreated],
            Tells = [new(Side.Requesting, "surrendered", "The person was handed over.")],
        },
        new("E6", Say.RequestProsecution, Side.Requesting, Refused, ItemState.ProsecutionInLieu, A37_11)
        {
            OpenOf = [InLieu.RefusedForNationalityOnly],
            Tells = [new(Side.Requested, "prosecution-asked", "Submit the case to your prosecutors without undue delay.", "prosecution")],
        },
        new("E6", Say.ApplyForEnforcement, Side.Requesting, Refused, ItemState.SentenceEnforcement, A37_13)
        {
            Open = [InLieu.IsSoughtForSentence],
            OpenOf = [InLieu.RefusedForNationality],
            Tells = [new(Side.Requested, "enforcement-asked", "Consider enforcing the sentence.", "enforcement")],
        },
        new("E7", Say.RequestProsecution, Side.Requesting, Surrendered, null, A37_12)
        {
            OpenOf = [InLieu.NotDischarged],
        },
        Reopening.Of(StateSet.Of(Refused, NoLegalBasis), UnderReview, A37_1),
        new("E6", Say.RecordOutcome, Side.Requested, ItemState.ProsecutionInLieu, Completed, A37_11)
        {
            Checks = [Concluding.Given(A37_11)],
            Remarks = [InLieu.Submitted, InLieu.TreatedAlike],
            Tells = [new(Side.Requesting, "outcome-recorded", "What came of the prosecution that was asked for is recorded.")],
        },
        new("E6", Say.RecordOutcome, Side.Requested, ItemState.SentenceEnforcement, Completed, A37_13)
        {
            Checks = [Concluding.Given(A37_13)],
            Remarks = [InLieu.Considered],
            Tells = [new(Side.Requesting, "outcome-recorded", "What came of the enforcement that was asked for is recorded.")],
        },
        new("E1", Say.DeclareNoLegalBasis, Side.Requested, StateSet.Of(Received, UnderReview, ConsultationRefuse), NoLegalBasis, A37_5)
        {
            OpenOf = [Basis.MayBeLacking, Basis.LackIsConsultedOn],
            Tells = [new(Side.Requesting, "no-legal-basis", "The requested State makes extradition conditional on a treaty, and does not take the Convention for one here.")],
        },
        Common.OfExtradition.NoLongerRequired(Open),
    ];

    private static IEnumerable<MoveRow> Refusals() =>
    [
        new("E4", Say.IntendToRefuse, Side.Requested, StateSet.Of(UnderReview, ConsultationRefuse), ConsultationRefuse, A37_17)
        {
            Then = static _ => [new Restarts("consultation-refuse")],
            Checks = [Reasons.Listed, Reasons.Available],
            ChecksOf = [Reasons.Explained],
            Marks = InLieu.Announce,
            Tells = [new(Side.Requesting, "consultation-opened", "The requested State thinks of refusing; you have ample opportunity to give your views.", "consultation-refuse")],
        },
        new("E4", Say.AnswerConsultation, Side.Requesting, ConsultationRefuse, null, A37_17)
        {
            Checks = [Consultation.AnswerOrWish],
            Marks = Consultation.Hear,
            Then = Consultation.TellAnswer,
        },
        new("X1", Say.Refuse, Side.Requested, UnderReview, null, A37_17)
        {
            Forbidden = new("", Codes.ConsultationRequired, A37_17, "Before refusing extradition, consult, or record why it is not appropriate."),
        },
        new("E5", Say.Refuse, Side.Requested, ConsultationRefuse, Refused, A37_18)
        {
            OpenOf = [Consultation.Held],
            Checks = [Reasons.Listed, Reasons.Available],
            ChecksOf = [Reasons.Explained, Consultation.HeldOnWhatIsNamed],
            Marks = Reasons.Remember,
            Then = Reasons.Remark,
            Tells = [new(Side.Requesting, "refused", "Extradition is refused, as the communication says.")],
        },
    ];
}
