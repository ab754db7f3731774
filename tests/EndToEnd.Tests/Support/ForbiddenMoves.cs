using System.Text.Json.Nodes;
using static RequestRouter.EndToEnd.Tests.Support.Words;

namespace RequestRouter.EndToEnd.Tests.Support;

/// <summary>The forbidden transitions that are attempted within a case.</summary>
internal static class ForbiddenMoves
{
    public static IReadOnlyList<ForbiddenMove> All { get; } =
    [
        new("X1", UnderReview, () => Refuse(Because("essential-interests")), 409, "CONSULTATION_REQUIRED", "40(28)"),
        new("X1b", UnderReview, () => Refuse(Because("not-in-conformity"), Because("discrimination")), 409, "CONSULTATION_REQUIRED", "40(28)"),
        new("X2", UnderReview, () => IntendToPostpone("workload"), 422, "GROUND_NOT_AVAILABLE", "40(27)"),
        new("X2b", Executing, () => Postpone(new(2099, 1, 1, 0, 0, 0, TimeSpan.Zero)), 409, "CONSULTATION_REQUIRED", "40(28)"),
        new("X3", UnderReview, () => Refuse(Because("fiscal")), 422, "GROUND_PROHIBITED", "40(23)"),
        new("X4", UnderReview, () => Refuse(Because("bank-secrecy")), 422, "GROUND_PROHIBITED", "40(24)"),
        new("X4b", UnderReview, () => Refuse(Because("discrimination"), Because("bank-secrecy")), 422, "GROUND_PROHIBITED", "40(24)"),
        new("X5", UnderReview, () => Refuse(), 422, "REASONS_REQUIRED", "40(25)"),
        new("X5b", UnderReview, () => Refuse(Because("discrimination").With("items", new JsonArray(1))), 422, "REASONS_REQUIRED", "40(25)"),
        new("X6", UnderReview, () => Refuse(Because("nationality")), 422, "GROUND_NOT_AVAILABLE", "40(21)"),
        new("X7", UnderReview, () => Refuse(Because("different-label")), 422, "GROUND_PROHIBITED", "35(3)"),
        new("X18", UnderReview, () => Refuse(Because("interference")), 422, "GROUND_NOT_AVAILABLE", "40(21)"),
        new("X21", RefusedCase, StartExecution, 409, "STATE_CONFLICT", "40(17)"),
        new("X21b", Withdrawn, Grant, 409, "STATE_CONFLICT", "40(1)"),
    ];

    internal static Task<CaseStory> UnderReview(LifetimeFixture router) => CaseStory.UnderReviewAsync(router);

    internal static Task<CaseStory> Executing(LifetimeFixture router) => CaseStory.ExecutingAsync(router);

    internal static Task<CaseStory> Delivered(LifetimeFixture router) => CaseStory.DeliveredAsync(router);

    internal static async Task<CaseStory> Accepted(LifetimeFixture router)
    {
        var story = await UnderReview(router);
        await story.RequestedSays(Grant());
        return story;
    }

    internal static async Task<CaseStory> ConditionsOffered(LifetimeFixture router)
    {
        var story = await Executing(router);
        await story.RequestedSays(OfferConditions());
        return story;
    }

    private static async Task<CaseStory> RefusedCase(LifetimeFixture router)
    {
        var story = await UnderReview(router);
        await story.RequestedSays(Refuse(Because("discrimination")));
        return story;
    }

    private static async Task<CaseStory> Withdrawn(LifetimeFixture router)
    {
        var story = await UnderReview(router);
        await story.RequestingSays(NoLongerRequired());
        return story;
    }
}
