using RequestRouter.Convention.Articles.Shared;
using RequestRouter.Convention.Kinds.Shared;
using RequestRouter.Convention.Kinds.Tables;
using static RequestRouter.Convention.Model.Cases.ItemState;
using Say = RequestRouter.Convention.Model.Communications.CommunicationTypes;

namespace RequestRouter.Convention.Kinds.JurisdictionConsultations;

/// <summary>Parties that prosecute the same conduct consult, when one of them says so; the router never matches cases, 22(5).</summary>
[Provision(A22_5)]
internal static class JurisdictionMachine
{
    private static readonly StateSet Open = StateSet.Of(Proposed, Joined, Exchanging);

    public static Machine Build() => new(
        [.. Rows(), .. Common.OfPractice.WholeCase(Open | StateSet.Of(Settled, Withdrawn, Closed), Open)],
        [
            Common.Remind("joining", Side.Requested, A22_5, Proposed, "A consultation on jurisdiction is proposed; join it.", p => p.AnswerReminderEvery),
            Common.OfPractice.StatusInquiry,
            Common.Close(StateSet.Of(Settled, Withdrawn)),
        ])
    {
        Initial = Proposed,
        Serves = A22_5,
        Final = StateSet.Of(Settled, Withdrawn),
        Speakers = [AuthorityRole.CompetentAuthority, AuthorityRole.CentralAuthority],
        Paragraphs = Common.OfPractice.Paragraphs,
        Examines = static s => Required.Facts(s, A22_5),
        Hints = OpeningHints.OfEveryKind,
        OpeningTells = Common.Opening,
    };

    private static readonly BothSides OnOutcome = new("outcome", A22_5, static (d, _) => ((RecordOutcome)d.Said!).Outcome) { Confirms = static said => ((RecordOutcome)said).Confirms };

    private static IEnumerable<MoveRow> Rows() =>
    [
        new("22(5)", Say.JoinConsultation, Side.Requested, Proposed, Joined, A22_5) { Tells = [new(Side.Requesting, "joined", "The other State joins the consultation.")] },
        new("22(5)", Say.ExchangeViews, Side.Both, StateSet.Of(Joined, Exchanging), Exchanging, A22_5)
        {
            Checks = [static d => Wording.Missing(((ExchangeViews)d.Said!).View) ? Failure.Missing(d.At + "/view", A22_5, "Give your view.") : null],
            Tells = [new(Side.Both, "view-given", "A view was given in the consultation.")],
        },
        new("22(5)", Say.RecordOutcome, Side.Both, StateSet.Of(Joined, Exchanging), null, A22_5)
        {
            Goes = OnOutcome.Goes(Settled),
            ChecksOf = [OnOutcome.Given("outcome", "Record the outcome."), OnOutcome.Confirmed],
            Marks = OnOutcome.Record,
            Then = OnOutcome.TellNumber,
            Tells = [new(Side.Both, "outcome-recorded", "An outcome was recorded; it stands when both have recorded the same.")],
        },
        Common.OfPractice.NoLongerRequired(Open),
    ];
}
