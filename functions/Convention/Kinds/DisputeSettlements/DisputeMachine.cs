using RequestRouter.Convention.Articles.Article63;
using RequestRouter.Convention.Articles.Shared;
using RequestRouter.Convention.Kinds.Shared;
using RequestRouter.Convention.Kinds.Tables;
using static RequestRouter.Convention.Model.Cases.ItemState;
using Say = RequestRouter.Convention.Model.Communications.CommunicationTypes;

namespace RequestRouter.Convention.Kinds.DisputeSettlements;

/// <summary>A dispute about the Convention: negotiation, arbitration, and the Court after six months, 63.</summary>
internal static class DisputeMachine
{
    private static readonly StateSet Open = StateSet.Of(Negotiating, ArbitrationRequested, ArbitrationOrganized, SixMonthsElapsed);

    public static Machine Build() => new(
        [.. Rows(), .. Common.OfPractice.WholeCase(Open | StateSet.Of(Settled, Referred, Closed), Open)],
        [
            new("arbitration", Side.Both, A63_2, static (d, _) => [new Limit("six-months", Calendar.EndOfMonths(d.Now, 6, d.Practice.Calendar.TimeZone), true)])
            {
                While = ArbitrationRequested,
                Reminder = "Agree on the organization of the arbitration.",
                Lapse = "Six months have passed without agreement on the arbitration; either party may refer the dispute to the Court.",
                AtEnd = ArbitrationFailed,
            },
            Common.OfPractice.StatusInquiry,
            Common.Close(StateSet.Of(Settled, Referred)),
        ])
    {
        Initial = Negotiating,
        Serves = A63_1,
        Final = StateSet.Of(Settled, Referred),
        Speakers = [AuthorityRole.CentralAuthority],
        Paragraphs = Common.OfPractice.Paragraphs,
        Examines = static s => Required.Member(s, s.Content.ForKind?.Basis, "basis", A63_1, "Say what the dispute is about."),
        Hints = OpeningHints.OfEveryKind,
        OpeningTells = Common.Opening,
    };

    private static readonly BothSides OnOrganization = new("arbitration", A63_2, static (_, _) => "organized");

    private static readonly BothSides OnOutcome = new("outcome", A63_1, static (d, _) => ((RecordOutcome)d.Said!).Outcome) { Confirms = static said => ((RecordOutcome)said).Confirms };

    [Provision(A63_2)]
    private static IEnumerable<Consequence> ArbitrationFailed(Facts facts, Procedure procedure) =>
        procedure.Items.Select(number => new ItemMoves(number, SixMonthsElapsed, "63(2)"));

    private static IEnumerable<MoveRow> Rows() =>
    [
        new("63(2)", Say.RequestArbitration, Side.Both, Negotiating, ArbitrationRequested, A63_2)
        {
            Remarks = [Disputes.NoReservation],
            Marks = static (_, item) => item with { Recorded = [] },
            Tells = [new(Side.Both, "arbitration-requested", "Negotiation has not settled the dispute within a reasonable time, and a party asks for arbitration; six months run for its organization.", "arbitration")],
        },
        new("63(2)", Say.OrganizeArbitration, Side.Both, ArbitrationRequested, null, A63_2)
        {
            Goes = OnOrganization.Goes(ArbitrationOrganized),
            Marks = OnOrganization.Record,
            Tells = [new(Side.Both, "arbitration-organized", "The organization of the arbitration was recorded; it stands when both have.")],
        },
        new("63(2)", Say.ReferToCourt, Side.Both, SixMonthsElapsed, Referred, A63_2)
        {
            Remarks = [Disputes.NoReservation],
            Tells = [new(Side.Both, "referred", "The dispute is referred to the International Court of Justice.")],
        },
        new("63(1)", Say.RecordOutcome, Side.Both, Open, null, A63_1)
        {
            Goes = OnOutcome.Goes(Settled),
            ChecksOf = [OnOutcome.Given("outcome", "Record how the dispute was settled."), OnOutcome.Confirmed],
            Marks = OnOutcome.Record,
            Then = OnOutcome.TellNumber,
            Tells = [new(Side.Both, "settlement-recorded", "A settlement was recorded; it stands when both have recorded the same.")],
        },
    ];
}
