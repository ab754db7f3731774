using Microsoft.DurableTask.Client;

namespace RequestRouter.Host.Tests.Conformance;

// Source: "Durable Functions types and features" and "Function chaining" on learn.microsoft.com/azure/azure-functions/durable,
// and the API reference of Microsoft.DurableTask.TaskOrchestrationContext, unless a test names another page.
public sealed class ActivityTests(DurableHub hub) : ConformanceTest(hub)
{
    [Fact]
    public async Task Activities_are_called_in_sequence_and_their_results_come_back()
    {
        var done = await Run("GreetAll", new[] { "Oslo", "Lima", "Rabat" });

        Assert.Equal(OrchestrationRuntimeStatus.Completed, done.RuntimeStatus);
        Assert.Equal("Hello Oslo! Hello Lima! Hello Rabat!", done.ReadOutputAs<string>());
    }

    [Fact] // "Fan-out/fan-in scenario in Durable Functions"
    public async Task Activities_called_together_run_together_and_are_awaited_together() =>
        Assert.Equal(55, (await Run("SumOfSquares", 5)).ReadOutputAs<int>());

    // Reference: "Task.WhenAny" is supported for tasks of the context (orchestrator code constraints). "Timers in Durable Functions": an
    // instance is not completed until all that it has called is completed or cancelled.
    [Fact]
    public async Task The_first_of_several_activities_can_be_awaited_and_the_instance_ends_when_all_have_ended()
    {
        string id = await Client.ScheduleNewOrchestrationInstanceAsync("Race");
        await Reaches(id, "fast first");
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await Client.GetInstanceAsync(id))!.RuntimeStatus);

        Hub.LetOn("finish");

        Assert.Equal("fast", (await End(id)).ReadOutputAs<string>());
    }

    [Fact] // Activity functions: binding to the instance id
    public async Task An_activity_knows_its_name_and_the_instance_that_called_it()
    {
        var done = await Run("AskWho");

        Assert.Equal($"WhoAmI of {done.InstanceId}?", done.ReadOutputAs<string>());
    }

    [Fact] // Reference: TaskName compares without regard to case.
    public async Task Names_are_found_whatever_their_case() => Assert.Equal(42, (await Run("askLOUDLY")).ReadOutputAs<int>());

    [Fact] // "Data persistence and serialization": inputs and outputs are JSON.
    public async Task Records_cross_as_inputs_and_outputs()
    {
        var order = new Order("paper", 3, new DateTimeOffset(2026, 3, 1, 9, 30, 0, TimeSpan.FromHours(1)));

        var done = await Run("DoubleOrder", order);

        Assert.Equal(order with { Count = 6 }, done.ReadOutputAs<Order>());
        Assert.Equal(order, done.ReadInputAs<Order>());
    }

    private sealed record Order(string Item, int Count, DateTimeOffset At);
}
