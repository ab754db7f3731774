using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace RequestRouter.Local.Tests.Durable.Conformance;

// Source: "Handling external events in Durable Functions" on learn.microsoft.com/azure/azure-functions/durable, and the
// API reference of WaitForExternalEvent, unless a test names another page.
public sealed class EventTests : ConformanceTest
{
    private static Task<string> Two(TaskOrchestrationContext context) => Collect(context, 2);

    private static async Task<string> Collect(TaskOrchestrationContext context, int count)
    {
        var got = new List<string>();
        for (int i = 0; i < count; i++)
        {
            got.Add(await context.WaitForExternalEvent<string>("News"));
        }

        return string.Join(',', got);
    }

    [Fact]
    public async Task An_event_ends_the_wait_for_it()
    {
        var client = await With(tasks => tasks.AddOrchestratorFunc("Wait", context => context.WaitForExternalEvent<int>("Answer")));
        string id = await client.ScheduleNewOrchestrationInstanceAsync("Wait");
        await client.WaitForInstanceStartAsync(id);
        await client.RaiseEventAsync(id, "Answer", 42);
        Assert.Equal(42, (await End(client, id)).ReadOutputAs<int>());
    }

    [Fact]
    public async Task Events_of_a_name_are_consumed_in_the_order_they_came()
    {
        var client = await With(tasks => tasks.AddOrchestratorFunc("Wait", Two));
        string id = await client.ScheduleNewOrchestrationInstanceAsync("Wait");
        await client.RaiseEventAsync(id, "News", "first");
        await client.RaiseEventAsync(id, "News", "second");
        Assert.Equal("first,second", (await End(client, id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Names_of_events_are_matched_whatever_their_case()
    {
        var client = await With(tasks => tasks.AddOrchestratorFunc("Wait", Two));
        string id = await client.ScheduleNewOrchestrationInstanceAsync("Wait");
        await client.RaiseEventAsync(id, "NEWS", "a");
        await client.RaiseEventAsync(id, "news", "b");
        Assert.Equal("a,b", (await End(client, id)).ReadOutputAs<string>());
    }

    // Events that come before anybody waits are buffered by name.
    [Fact]
    public async Task An_event_that_comes_early_waits_for_its_wait()
    {
        var client = await With(tasks => tasks.AddOrchestratorFunc("Wait", async context =>
        {
            await context.WaitForExternalEvent<string>("Go");
            return await context.WaitForExternalEvent<string>("News");
        }));
        string id = await client.ScheduleNewOrchestrationInstanceAsync("Wait");
        await client.RaiseEventAsync(id, "News", "early");
        await client.RaiseEventAsync(id, "Go");
        Assert.Equal("early", (await End(client, id)).ReadOutputAs<string>());
    }

    // The overload with a timeout: TaskCanceledException when the time has run out.
    [Fact]
    public async Task A_wait_with_a_timeout_is_cancelled_when_the_time_has_run_out()
    {
        var client = await With(tasks => tasks.AddOrchestratorFunc("Wait", async context =>
        {
            try
            {
                return await context.WaitForExternalEvent<string>("Never", TimeSpan.FromMilliseconds(50));
            }
            catch (TaskCanceledException)
            {
                return "lapsed";
            }
        }));

        Assert.Equal("lapsed", (await Run(client, "Wait")).ReadOutputAs<string>());
    }

    // A cancelled wait takes nothing: the event is there for the next one.
    [Fact]
    public async Task A_cancelled_wait_does_not_swallow_a_later_event()
    {
        var client = await With(tasks => tasks.AddOrchestratorFunc("Wait", async context =>
        {
            using (var first = new CancellationTokenSource())
            {
                var abandoned = context.WaitForExternalEvent<string>("News", first.Token);
                first.Cancel();
                await Assert.ThrowsAnyAsync<OperationCanceledException>(() => abandoned);
            }

            context.SetCustomStatus("waiting again");
            return await context.WaitForExternalEvent<string>("News");
        }));
        string id = await client.ScheduleNewOrchestrationInstanceAsync("Wait");
        await Reaches(client, id, "waiting again");
        await client.RaiseEventAsync(id, "News", "kept");
        Assert.Equal("kept", (await End(client, id)).ReadOutputAs<string>());
    }

    // Source of the .NET SDK: of several waits the most recent gets the event, so that abandoned ones do no harm.
    [Fact]
    public async Task Of_several_waits_the_most_recent_gets_the_event()
    {
        var client = await With(tasks => tasks.AddOrchestratorFunc("Wait", async context =>
        {
            var abandoned = context.WaitForExternalEvent<string>("News");
            string got = await context.WaitForExternalEvent<string>("News");
            return $"{got} {abandoned.IsCompleted}";
        }));
        string id = await client.ScheduleNewOrchestrationInstanceAsync("Wait");
        await client.RaiseEventAsync(id, "News", "late");
        Assert.Equal("late False", (await End(client, id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task An_event_for_an_instance_that_is_not_there_is_dropped()
    {
        var client = await With(tasks => tasks.AddOrchestratorFunc("Wait", context => context.WaitForExternalEvent<int>("Answer")));
        await client.RaiseEventAsync("nobody", "Answer", 1);
        Assert.Null(await client.GetInstanceAsync("nobody"));
    }

    // Reference: TaskOrchestrationContext.SendEvent
    [Fact]
    public async Task An_orchestration_sends_an_event_to_another()
    {
        var client = await With(tasks => tasks
            .AddOrchestratorFunc("Wait", context => context.WaitForExternalEvent<string>("News"))
            .AddOrchestratorFunc<string>("Send", (context, to) => context.SendEvent(to, "News", "from " + context.Name)));
        string id = await client.ScheduleNewOrchestrationInstanceAsync("Wait");
        await Run(client, "Send", id);
        Assert.Equal("from Send", (await End(client, id)).ReadOutputAs<string>());
    }
}
