using RequestRouter.EndToEnd.Tests.Support;

namespace RequestRouter.EndToEnd.Tests.Lifetime;

/// <summary>What speaks for an accused person is disclosed after notice, and never forbidden, 40(5), 40(19).</summary>
[Collection(LifetimeCollection.Name)]
public sealed class ExculpatoryDisclosureTests(LifetimeFixture router) : StoryTests(router)
{
    [Fact]
    public async Task The_furnishing_State_is_told_first_and_consulted_where_it_asks()
    {
        var furnished = await CaseStory.DeliveredAsync(Router);
        var story = await CaseStory.BeginAsync(Router, AskingFor.ADisclosure(furnished.CaseId));
        Assert.NotNull((await story.RequestedIsTold("exculpatory-notice")).DueAt);

        await story.RequestedSays(Words.AskConsultation());
        await story.RequestingIsTold("consultation-asked");
        await story.TimePasses("P2D");
        await story.RequestingIsTold("exculpatory-consultation-reminder");
        await story.RequestingSays(Words.AnswerConsultation());
        await story.RequestingSays(Words.Disclose());

        await story.StandsAt("disclosed");
        await story.RequestedIsTold("disclosed");
    }

    [Fact]
    public async Task Nothing_bars_a_disclosure_and_a_consultation_that_was_asked_for_and_not_held_is_told()
    {
        var furnished = await CaseStory.DeliveredAsync(Router);
        var story = await CaseStory.BeginAsync(Router, AskingFor.ADisclosure(furnished.CaseId));

        await story.RequestedSays(Words.AskConsultation());

        var answer = await story.RequestingTries(Words.Disclose());
        await Router.SettleAsync();

        Assert.Equal(["CONSULTATION_REQUIRED"], Receipts.Remarks(answer));
        await story.StandsAt("disclosed");
        Assert.Equal("CONSULTATION_REQUIRED", (await story.RequestedIsTold("disclosed")).Remarks![0]!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task Silence_is_no_veto()
    {
        var furnished = await CaseStory.DeliveredAsync(Router);
        var story = await CaseStory.BeginAsync(Router, AskingFor.ADisclosure(furnished.CaseId));

        await story.TimePasses("P4D");

        await story.RequestedIsTold("exculpatory-notice-reminder");
        await story.RequestedIsTold("exculpatory-notice-elapsed");
        await story.RequestingSays(Words.Disclose());
        await story.StandsAt("disclosed");
    }

    [Fact]
    public async Task After_an_exceptional_disclosure_a_missing_notice_is_brought_to_both()
    {
        var furnished = await CaseStory.DeliveredAsync(Router);
        var story = await CaseStory.BeginAsync(Router, AskingFor.ADisclosureAlreadyMade(furnished.CaseId, Router.Clock.GetUtcNow().AddHours(-2)));
        await story.StandsAt("disclosed-before-notice");
        Assert.NotNull((await story.RequestingIsTold("notice-due")).DueAt);

        await story.TimePasses("P2D");
        await story.RequestingIsTold("notice-after-disclosure-reminder");
        await story.RequestingIsTold("notice-after-disclosure-elapsed");
        await story.RequestedIsTold("notice-after-disclosure-elapsed");
        await story.RequestingSays(Words.GiveNotice());

        await story.StandsAt("disclosed");
        await story.RequestedIsTold("exculpatory-notice");
        Assert.Equal(["closing"], await story.Clocks());
    }
}
