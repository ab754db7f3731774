using RequestRouter.Convention.Engine;
using RequestRouter.Convention.Kinds.Tables;
using static RequestRouter.Convention.Model.Cases.ItemState;
using Say = RequestRouter.Convention.Model.Communications.CommunicationTypes;

namespace RequestRouter.Convention.Articles.Article40;

/// <summary>
/// A refusal on a ground for which 40(28) asks no consultation: where the practice says so, the requesting State is invited to give its
/// views, and nothing waits (A1). The refusal stands; whoever reconsiders invites a new request (X21). No invitation goes with 40(22),
/// because it may expose the person.
/// </summary>
internal static class Invitation
{
    public static readonly MoveRow Views = new("M12", Say.AnswerConsultation, Side.Requesting, Refused, null, "40(28)")
    {
        OpenOf = [Stands],
        Checks = [Consultation.AnswerGiven],
        Marks = static (_, item) => item with { ConsultedGrounds = [.. item.ConsultedGrounds.Union(item.RefusedOn)] },
        Tells = [new(Side.Requested, "views-given", "The requesting State has given its views on the refusal, which stands; you may invite a new request.")],
    };

    /// <summary>Goes with the refusal.</summary>
    [Provision("40(28)")]
    public static void Extend(Draft draft)
    {
        int[] items = [.. draft.Affected.Where(i => Stands(draft, draft.Items[i]) is null).Select(i => draft.Items[i].Number)];
        if (items.Length > 0)
            draft.Told.Add((new Tell(Side.Requesting, "consultation-invited", "No consultation was due on this ground; you are invited to give your views all the same.", Carries: false), "40(28)", items));
    }

    [Provision("40(28)")]
    private static Failure? Stands(Draft draft, Item item) =>
        draft.Practice.ConsultOnOtherGrounds == OtherGroundsConsultation.Invite
        && item.RefusedOn.Any(g => g is not (Ground.Discrimination or Ground.Fiscal) && !Grounds.NeedsConsultation(g) && !item.ConsultedGrounds.Contains(g))
            ? null
            : Failure.Conflict("40(28)", "There is no invitation to give views on this refusal.", draft.At);
}
