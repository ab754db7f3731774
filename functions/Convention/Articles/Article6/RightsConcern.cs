
namespace RequestRouter.Convention.Articles.Article6;

/// <summary>Nothing in the Convention permits the suppression of human rights; a request that raises the concern is reviewed first, 6(2).</summary>
internal static class RightsConcern
{
    public static Item Raise(Facts facts, Item item) => item with { ReviewPending = !Wording.Missing(((Acknowledge)facts.Said!).RightsConcern) };

    [Provision(A6_2)]
    public static Failure? Reviewed(Facts facts, Item item) => item.ReviewPending && Wording.Missing(((Grant)facts.Said!).RightsReview)
        ? new Failure(facts.At + "/rightsReview", Codes.ReviewPending, A6_2, "A rights concern was raised; record what came of its review.")
        : null;

    public static Item Clear(Facts facts, Item item) => item with { ReviewPending = false };

    /// <summary>It does not go to an executing authority before.</summary>
    [Provision(A6_2)]
    public static Failure? NotPending(Facts facts, Item item) => item.ReviewPending
        ? new Failure(facts.At, Codes.ReviewPending, A6_2, "A rights concern was raised and not reviewed; the central authority grants or refuses first.")
        : null;
}
