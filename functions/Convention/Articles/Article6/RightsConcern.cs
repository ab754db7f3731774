using RequestRouter.Convention.Engine;

namespace RequestRouter.Convention.Articles.Article6;

/// <summary>Nothing in the Convention permits the suppression of human rights; a request that raises the concern is reviewed first, 6(2).</summary>
internal static class RightsConcern
{
    public static Item Raise(Draft draft, Item item) => item with { ReviewPending = !Wording.Missing(((Acknowledge)draft.Said!).RightsConcern) };

    [Provision("6(2)")]
    public static Failure? Reviewed(Draft draft, Item item) => item.ReviewPending && Wording.Missing(((Grant)draft.Said!).RightsReview)
        ? new Failure(draft.At + "/rightsReview", Codes.ReviewPending, "6(2)", "A rights concern was raised; record what came of its review.")
        : null;

    public static Item Clear(Draft draft, Item item) => item with { ReviewPending = false };

    /// <summary>It does not go to an executing authority before.</summary>
    [Provision("6(2)")]
    public static Failure? NotPending(Draft draft, Item item) => item.ReviewPending
        ? new Failure(draft.At, Codes.ReviewPending, "6(2)", "A rights concern was raised and not reviewed; the central authority grants or refuses first.")
        : null;
}
