using Microsoft.DurableTask.Client;

namespace RequestRouter.Host.Tests.Conformance;

// Source: "Handling external events in Durable Functions" on learn.microsoft.com/azure/azure-functions/durable, and the
// API reference of WaitForExternalEvent, unless a test names another page.
public sealed class EventTests(DurableHub hub) : ConformanceTest(hub)
{
    [Fact]
    public async Task An_event_ends_the_wait_for_it()
    {
        string id = await Client.ScheduleNewOrchestrationInstanceAsync("WaitForAnswer");
        await Client.WaitForInstanceStartAsync(id);

        await Client.RaiseEventAsync(id, "Answer", 42);

        Assert.Equal(42, (await End(id)).ReadOutputAs<int>());
    }

    [Theory] // in the order they came, whatever the case of their names
    [InlineData("News", "News")]
    [InlineData("NEWS", "news")]
    public async Task Events_of_a_name_are_consumed_in_the_order_they_came(string one, string other)
    {
        string id = await Client.ScheduleNewOrchestrationInstanceAsync("WaitForTwo");
        await Client.RaiseEventAsync(id, one, "first");
        await Client.RaiseEventAsync(id, other, "second");

        Assert.Equal("first,second", (await End(id)).ReadOutputAs<string>());
    }

    [Fact] // Events that come before anybody waits are buffered by name.
    public async Task An_event_that_comes_early_waits_for_its_wait()
    {
        string id = await Client.ScheduleNewOrchestrationInstanceAsync("WaitForGoAndNews");
        await Client.RaiseEventAsync(id, "News", "early");
        await Client.RaiseEventAsync(id, "Go");

        Assert.Equal("early", (await End(id)).ReadOutputAs<string>());
    }

    [Fact] // The overload with a timeout: TaskCanceledException when the time has run out.
    public async Task A_wait_with_a_timeout_is_cancelled_when_the_time_has_run_out() =>
        Assert.Equal("lapsed", (await Run("WaitForALittle")).ReadOutputAs<string>());

    [Fact] // A cancelled wait takes nothing: the event is there for the next one.
    public async Task A_cancelled_wait_does_not_swallow_a_later_event()
    {
        string id = await Client.ScheduleNewOrchestrationInstanceAsync("WaitAgain");
        await Reaches(id, "waiting again");

        await Client.RaiseEventAsync(id, "News", "kept");

        Assert.Equal("kept", (await End(id)).ReadOutputAs<string>());
    }

    [Fact] // Source of the .NET SDK: of several waits the most recent gets the event, so that abandoned ones do no harm.
    public async Task Of_several_waits_the_most_recent_gets_the_event()
    {
        string id = await Client.ScheduleNewOrchestrationInstanceAsync("WaitTwice");
        await Client.RaiseEventAsync(id, "News", "late");

        Assert.Equal("late False", (await End(id)).ReadOutputAs<string>());
    }

    [Fact] // Reference: TaskOrchestrationContext.SendEvent
    public async Task An_orchestration_sends_an_event_to_another()
    {
        string id = await Client.ScheduleNewOrchestrationInstanceAsync("WaitForNews");
        await Client.WaitForInstanceStartAsync(id);

        await Run("SendNews", id);

        Assert.Equal("from SendNews", (await End(id)).ReadOutputAs<string>());
    }
}
