using RequestRouter.EndToEnd.Tests.Support;

namespace RequestRouter.EndToEnd.Tests.Lifetime;

/// <summary>A witness heard by videoconference, 40(18).</summary>
[Collection(LifetimeCollection.Name)]
public sealed class HearingTests(LifetimeFixture router) : StoryTests(router)
{
    [Fact]
    public async Task A_witness_is_heard_by_videoconference_by_the_requesting_States_judge_with_its_means()
    {
        var story = await CaseStory.UnderReviewAsync(Router, AskingFor.AHearing());
        Assert.Contains("hearing-permission", await story.Clocks());
        await story.TimePasses("P15D");
        Assert.Equal("40(18)", (await story.RequestedIsTold("hearing-permission-reminder")).Citation);

        await story.RequestedSays(Words.PermitHearing());
        await story.RequestingIsTold("hearing-permitted");
        await story.RequestedSays(Words.Grant());
        await story.RequestedSays(Words.StartExecution());
        await story.RequestingSays(Words.AgreeHearing());
        var early = await story.RequestedTries(Words.ScheduleHearing(story.Now.AddDays(10)));
        Assert.Equal((409, "AGREEMENT_REQUIRED"), ((int)early.Status, early.Code));
        await story.RequestedSays(Words.AgreeHearing());
        await story.RequestedSays(Words.ScheduleHearing(story.Now.AddDays(10)));
        await story.RequestingIsTold("hearing-scheduled");

        await story.TimePasses("P9D");
        await story.RequestingIsTold("hearing-date-reminder");
        await story.RequestedIsTold("hearing-date-reminder");
        Assert.DoesNotContain("record-hearing", await story.MovesOfRequested());
        await story.TimePasses("P2D");
        await story.RequestedIsTold("hearing-date-elapsed");
        await story.TimePasses("P15D");
        await story.RequestedIsTold("hearing-record-reminder");
        await story.RequestedSays(Words.RecordHearing(story.Now.AddDays(-16)));
        await story.RequestingIsTold("hearing-recorded");
        Assert.DoesNotContain(await story.Clocks(), kind => kind.StartsWith("hearing", StringComparison.Ordinal));

        await story.RequestedSays(Words.Deliver());
        await story.StandsAt("delivered");
    }

    [Fact]
    public async Task Where_it_is_not_permitted_the_evidence_is_taken_in_another_way()
    {
        var story = await CaseStory.ExecutingAsync(Router, AskingFor.AHearing());

        await story.RequestedSays(Words.DeclineHearing());

        await story.RequestingIsTold("hearing-declined");
        Assert.DoesNotContain("schedule-hearing", await story.MovesOfRequested());
        await story.RequestedSays(Words.Deliver());
        await story.StandsAt("delivered");
    }
}
