using System.Net;
using RequestRouter.EndToEnd.Tests.Support;

namespace RequestRouter.EndToEnd.Tests.Lifetime;

/// <summary>From the door to the desk: 40(12), (13), (15), (16).</summary>
[Collection(LifetimeCollection.Name)]
public sealed class ReceptionTests(LifetimeFixture router) : StoryTests(router)
{
    [Fact]
    [LifecycleRows("M1", "M6")]
    public async Task A_sound_request_is_delivered_and_taken_up()
    {
        var story = await CaseStory.BeginAsync(Router, AskingFor.TwoRecords());

        await story.StandsAt("received", "received", "received");
        await story.RequestingIsTold("receipt");
        var alert = await story.RequestedIsTold("request-received");
        Assert.Equal("submit-request", alert.Communication!.Type);

        await story.RequestedSays(Words.Acknowledge());

        await story.StandsAt("under-review", "under-review", "under-review");
        Assert.Equal("40(12)(b)", (await story.RequestingIsTold("acknowledged")).Citation);
    }

    [Fact]
    [LifecycleRows("M2")]
    public async Task An_incomplete_request_is_told_all_its_defects_before_it_is_sent()
    {
        var request = AskingFor.TwoRecords();
        string facts = request["content"]!["facts"]!.GetValue<string>();
        request["content"]!.AsObject().Remove("facts");
        request["content"]!["language"] = "nl";

        var answer = await Router.Netherlands.SubmitAsync(request.Bytes(), default);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(
            ["40(13)", "40(15)(c)"],
            answer.Body!["failures"]!.AsArray().Select(failure => failure!["paragraph"]!.GetValue<string>()).Order());

        request["content"]!["facts"] = facts;
        request["content"]!["language"] = "en";
        var story = await CaseStory.BeginAsync(Router, request);
        await story.StandsAt("received");
    }

    [Fact]
    public async Task A_request_nobody_takes_up_is_reminded_of_and_stays_where_it_is()
    {
        var story = await CaseStory.BeginAsync(Router, AskingFor.TwoRecords());

        await story.TimePasses("P4D");

        await story.RequestedIsTold("acknowledgement-reminder");
        await story.StandsAt("received");
    }

    [Fact]
    [LifecycleRows("M5")]
    public async Task Where_the_diplomatic_channel_is_required_the_time_begins_with_the_note()
    {
        var request = AskingFor.TwoRecords();
        request["to"] = "KE";
        var story = await CaseStory.BeginAsync(Router, Router.Netherlands, Router.Kenya, request.Bytes());
        await story.StandsAt("awaiting-diplomatic-delivery");
        Assert.Contains("acknowledge", await story.MovesOfRequested()); // the channel is its right, and its own to waive
        Assert.Empty(await story.Clocks());

        await story.RequestedSays(Words.RecordDiplomaticDelivery(story.Now));

        await story.StandsAt("received");
        Assert.Equal("40(12)(d)", (await story.RequestingIsTold("diplomatic-delivery-recorded")).Citation);
        Assert.Contains("acknowledgement", await story.Clocks());
    }

    [Fact]
    [LifecycleRows("M7")]
    public async Task The_central_authority_passes_the_request_on_to_the_authority_that_executes_it()
    {
        var story = await CaseStory.BeginAsync(Router, AskingFor.TwoRecords());

        await story.RequestedSays(Words.Forward());

        await story.StandsAt("forwarded");
        Assert.Equal("40(12)(b)", (await story.RequestingIsTold("forwarded")).Citation);
        await story.TimePasses("P31D");
        await story.RequestedIsTold("execution-reminder");
    }

    [Fact]
    [LifecycleRows("M8", "M9")]
    public async Task Questions_pause_the_review_and_the_answer_takes_it_up_where_it_was()
    {
        var story = await CaseStory.UnderReviewAsync(Router);

        await story.RequestedSays(Words.AskInformation());
        await story.StandsAt("information-requested");
        Assert.NotNull((await story.RequestingIsTold("information-requested")).DueAt);
        await story.TimePasses("P15D");
        await story.RequestingIsTold("information-reminder");
        await story.RequestingSays(Words.AnswerInformation());

        await story.StandsAt("under-review");
        Assert.Equal("answer-information", (await story.RequestedIsTold("information-provided")).Communication!.Type);
    }

    [Fact]
    [LifecycleRows("M8", "M9")]
    public async Task Questions_during_the_execution_lead_back_to_the_execution()
    {
        var story = await CaseStory.ExecutingAsync(Router);

        await story.RequestedSays(Words.AskInformation().OfItems(2));
        await story.StandsAt("partly-executing", "executing", "information-requested");
        await story.RequestingSays(Words.AnswerInformation());

        await story.StandsAt("executing", "executing", "executing");
    }
}
