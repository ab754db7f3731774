using System.Text.Json.Nodes;
using RequestRouter.EndToEnd.Tests.Support;

namespace RequestRouter.EndToEnd.Tests.Lifetime;

/// <summary>A request made by word of mouth, confirmed in writing forthwith or not, 40(13).</summary>
[Collection(LifetimeCollection.Name)]
public sealed class OralRequestStoryTests(LifetimeFixture router) : StoryTests(router)
{
    [Fact]
    [LifecycleRows("M3", "M4")]
    public async Task An_oral_request_that_is_confirmed_in_writing_keeps_the_time_of_its_call()
    {
        var request = AskingFor.TwoRecordsUrgently();
        var story = await CalledAsync(request);
        await story.StandsAt("oral-unconfirmed", "oral-unconfirmed", "oral-unconfirmed");
        Assert.NotNull((await story.RequestingIsTold("oral-request-registered")).DueAt);
        string received = (await story.ReadAsync())["receivedAt"]!.GetValue<string>();

        await story.TimePasses("PT13H");
        await story.RequestingIsTold("written-confirmation-reminder");
        await story.RequestingSays(Words.ConfirmInWriting(request));

        await story.StandsAt("received", "received", "received");
        Assert.Equal("confirm-in-writing", (await story.RequestedIsTold("oral-request-confirmed")).Communication!.Type);
        Assert.Equal(received, (await story.ReadAsync())["receivedAt"]!.GetValue<string>());
        await story.RequestedSays(Words.Acknowledge());
        await story.StandsAt("under-review");
    }

    [Fact]
    [LifecycleRows("M3", "M4")]
    public async Task A_writing_that_asks_for_something_else_confirms_nothing()
    {
        var request = AskingFor.TwoRecordsUrgently();
        var story = await CalledAsync(request);
        request["content"]!["items"]!.AsArray().RemoveAt(1);

        var answer = await story.RequestingTries(Words.ConfirmInWriting(request));

        Assert.Equal((422, "CONTENT_INVALID", "40(13)"), ((int)answer.Status, answer.Code, answer.Body!["citation"]!.GetValue<string>()));
        await story.StandsAt("oral-unconfirmed");
    }

    [Fact]
    [LifecycleRows("M3", "X22")]
    public async Task An_oral_request_that_is_never_confirmed_is_reminded_of_and_can_be_taken_up_all_the_same()
    {
        var story = await CalledAsync(AskingFor.TwoRecordsUrgently());

        await story.TimePasses("P10D");

        await story.RequestingIsTold("written-confirmation-reminder");
        Assert.Equal("40(13)", (await story.RequestingIsTold("written-confirmation-elapsed")).Citation);
        await story.StandsAt("oral-unconfirmed");
        await story.RequestedSays(Words.Acknowledge());
        await story.StandsAt("under-review");
        await story.RequestingSays(Words.NoLongerRequired());
        await story.StandsAt("withdrawn");
    }

    private Task<CaseStory> CalledAsync(JsonObject request)
    {
        byte[] call = Words.RegisterOralRequest(request["reference"]!.GetValue<string>(), Router.Clock.GetUtcNow()).Bytes();
        return CaseStory.RecordAsync(Router, Router.Singapore, Router.Netherlands, call);
    }
}
