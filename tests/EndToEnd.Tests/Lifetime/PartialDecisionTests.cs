using RequestRouter.EndToEnd.Tests.Support;

namespace RequestRouter.EndToEnd.Tests.Lifetime;

/// <summary>A request of several items is decided, delivered and withdrawn item by item.</summary>
[Collection(LifetimeCollection.Name)]
public sealed class PartialDecisionTests(LifetimeFixture router) : StoryTests(router)
{
    [Fact]
    public async Task One_decision_grants_an_item_and_opens_the_consultation_on_another()
    {
        var story = await CaseStory.UnderReviewAsync(Router);

        await story.RequestedSays(Words.Decide(
            Words.Grant().OfItems(1), Words.IntendToRefuse(Words.Because("essential-interests")).OfItems(2)));

        await story.StandsAt("partly-accepted", "accepted", "consultation-refuse");
        await story.RequestingIsTold("granted");
        await story.RequestingIsTold("consultation-opened");
        await story.RequestingSays(Words.AnswerConsultation());
        await story.RequestedSays(Words.RefuseAfterConsultation(Words.Because("essential-interests")).OfItems(2));
        await story.StandsAt("partly-refused", "accepted", "refused");
    }

    [Fact]
    public async Task A_decision_with_one_part_that_is_not_open_changes_nothing_at_all()
    {
        var story = await CaseStory.UnderReviewAsync(Router);
        int before = await story.Entries();

        var answer = await story.RequestedTries(Words.Decide(
            Words.Grant().OfItems(1), Words.Refuse(Words.Because("essential-interests")).OfItems(2)));

        Assert.Equal("CONSULTATION_REQUIRED", answer.Code);
        Assert.StartsWith("/parts/1", answer.Body!["failures"]![0]!["pointer"]!.GetValue<string>(), StringComparison.Ordinal);
        await story.StandsAt("under-review", "under-review", "under-review");
        Assert.Equal(before, await story.Entries());
    }

    [Fact]
    public async Task A_part_is_delivered_and_confirmed_before_the_rest()
    {
        var story = await CaseStory.ExecutingAsync(Router);

        await story.RequestedSays(Words.DeliverInPart().OfItems(1));
        await story.StandsAt("partly-delivered", "partly-delivered", "executing");
        await story.RequestingSays(Words.AcknowledgeDelivery().OfItems(1));
        await story.StandsAt("partly-delivered", "partly-delivered", "executing");
        await story.RequestedSays(Words.Deliver().OfItems(1));
        await story.StandsAt("partly-delivered", "delivered", "executing");
        await story.RequestingSays(Words.AcknowledgeDelivery().OfItems(1));

        await story.StandsAt("partly-completed", "completed", "executing");
    }

    [Fact]
    public async Task One_item_is_withdrawn_and_the_other_goes_on_to_its_end()
    {
        var story = await CaseStory.ExecutingAsync(Router);

        await story.RequestingSays(Words.NoLongerRequired().OfItems(2));
        await story.StandsAt("partly-withdrawn", "executing", "withdrawn");
        await story.RequestedSays(Words.Deliver());
        await story.RequestingSays(Words.AcknowledgeDelivery());
        await story.StandsAt("partly-completed", "completed", "withdrawn");

        await story.TimePasses("P31D");
        await story.StandsAt("closed", "closed", "closed");
    }
}
