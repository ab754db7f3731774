using RequestRouter.EndToEnd.Tests.Support;

namespace RequestRouter.EndToEnd.Tests.Lifetime;

/// <summary>Postponed after a consultation, for as long as the execution interferes, 40(27) and (28).</summary>
[Collection(LifetimeCollection.Name)]
public sealed class PostponementTests(LifetimeFixture router) : StoryTests(router)
{
    [Fact]
    [LifecycleRows("M13", "M18", "M20")]
    public async Task A_postponement_is_reviewed_on_its_date_and_the_execution_resumed()
    {
        var story = await CaseStory.ExecutingAsync(Router);
        await story.RequestedSays(Words.IntendToPostpone());
        await story.StandsAt("consultation-postpone");
        await story.RequestingIsTold("consultation-opened");
        await story.RequestingSays(Words.AnswerConsultation());

        await story.RequestedSays(Words.Postpone(story.Now.AddDays(20)));
        await story.StandsAt("postponed");
        await story.RequestingIsTold("postponed");

        await story.TimePasses("P21D");
        Assert.Null((await story.RequestedIsTold("postponement-elapsed")).Citation); // a date of review is practice
        await story.StandsAt("postponed");
        await story.RequestedSays(Words.Resume());

        await story.StandsAt("executing", "executing", "executing");
        await story.RequestingIsTold("resumed");
    }

    [Fact]
    [LifecycleRows("M13", "M18", "M20")]
    public async Task To_postpone_further_the_requested_State_consults_again()
    {
        var story = await CaseStory.UnderReviewAsync(Router, AskingFor.TwoRecordsUrgently());
        await story.RequestedSays(Words.IntendToPostpone());
        await story.TimePasses("PT49H");
        await story.RequestedSays(Words.Postpone(story.Now.AddDays(5)));

        await story.RequestedSays(Words.IntendToPostpone());

        await story.StandsAt("consultation-postpone");
        Assert.Equal("CONSULTATION_REQUIRED", (await story.RequestedTries(Words.Postpone(story.Now.AddDays(5)))).Code);
        await story.RequestedSays(Words.Proceed());
        await story.StandsAt("accepted");
    }
}
