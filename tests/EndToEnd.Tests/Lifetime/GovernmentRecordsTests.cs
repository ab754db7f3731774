using RequestRouter.EndToEnd.Tests.Support;

namespace RequestRouter.EndToEnd.Tests.Lifetime;

/// <summary>Records that are open to the public are provided; others as far as the requested State sees fit, 40(31).</summary>
[Collection(LifetimeCollection.Name)]
public sealed class GovernmentRecordsTests(LifetimeFixture router) : StoryTests(router)
{
    [Fact]
    public async Task Public_records_are_provided_and_others_in_part_and_under_conditions()
    {
        var story = await CaseStory.UnderReviewAsync(Router, AskingFor.TwoGovernmentRecords());
        await story.TimePasses("P15D");
        Assert.Equal("40(31)", (await story.RequestedIsTold("records-access-reminder")).Citation);

        var choosy = await story.RequestedTries(Words.DetermineAccess().OfItems(1));
        Assert.Equal(["GROUND_NOT_AVAILABLE"], Receipts.Remarks(choosy)); // whether they are public is the requested State's word
        await Router.SettleAsync();
        await story.RequestedSays(Words.DetermineAccess().OfItems(2));
        await story.RequestingIsTold("records-access-determined");
        await story.RequestedSays(Words.OfferConditions().OfItems(2));
        await story.RequestingSays(Words.AcceptConditions());
        await story.RequestedSays(Words.Grant().OfItems(1));
        await story.RequestedSays(Words.StartExecution());
        await story.RequestedSays(Words.Deliver());

        await story.StandsAt("delivered");
        Assert.DoesNotContain("records-access", await story.Clocks());
    }
}
