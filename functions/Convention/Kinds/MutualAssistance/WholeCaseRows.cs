using RequestRouter.Convention.Articles.Article40;
using RequestRouter.Convention.Kinds.Tables;
using Say = RequestRouter.Convention.Model.Communications.CommunicationTypes;

namespace RequestRouter.Convention.Kinds.MutualAssistance;

/// <summary>What is said of mutual assistance, beside what is said of any case, and moves no item: supplements, deadlines, need, costs.</summary>
internal static class WholeCaseRows
{
    public static readonly IReadOnlyList<MoveRow> All =
    [
        new("M9", Say.Supplement, Side.Requesting, Standing.Open, null, A40_13)
        {
            OfCase = true,
            Checks = [Supplements.SomethingAdded, Supplements.Attached, Supplements.IdentitySealed],
            Then = Supplements.Take,
            Tells = [new(Side.Requested, "supplemented", "The requesting State has added to its request.")],
        },
        new("M10", Say.AnswerDeadline, Side.Requested, Standing.Open, null, A40_26)
        {
            OfCase = true,
            Open = [Deadlines.WasSuggested],
            Checks = [Deadlines.Answered],
            Then = Deadlines.Settle,
            Tells = [new(Side.Requesting, "deadline-answered", "The requested State has answered your suggested deadline.")],
        },
        new("M29", Say.ConfirmNeed, Side.Requesting, Standing.Underway, null, A40_26)
        {
            OfCase = true,
            Open = [Need.WasAsked],
            Concludes = [Need.Check],
            Tells = [new(Side.Requested, "need-confirmed", "The assistance is still required.")],
        },
        new("X18", Say.ClaimCosts, Side.Requested, Standing.Any, null, A40_30)
        {
            OfCase = true,
            Remarks = [Costs.ClaimAgreed],
            Tells = [new(Side.Requesting, "costs-claimed", "The requested State claims costs, as the communication says.")],
        },
    ];
}
