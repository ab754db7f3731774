using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace RequestRouter.Local.Tests.Durable.Conformance;

// Source: "Durable Functions types and features" and "Function chaining" on learn.microsoft.com/azure/azure-functions/durable,
// and the API reference of Microsoft.DurableTask.TaskOrchestrationContext, unless a test names another page.
public sealed class ActivityTests : ConformanceTest
{
    [Fact]
    public async Task Activities_are_called_in_sequence_and_their_results_come_back()
    {
        var client = await With(tasks => tasks
            .AddOrchestratorFunc<string[], string>("Greet", async (context, cities) =>
            {
                var lines = new List<string>();
                foreach (string city in cities)
                {
                    lines.Add(await context.CallActivityAsync<string>("Hello", city));
                }

                return string.Join(' ', lines);
            })
            .AddActivityFunc<string, string>("Hello", (_, city) => $"Hello {city}!"));

        var done = await Run(client, "Greet", new[] { "Oslo", "Lima", "Rabat" });

        Assert.Equal(OrchestrationRuntimeStatus.Completed, done.RuntimeStatus);
        Assert.Equal("Hello Oslo! Hello Lima! Hello Rabat!", done.ReadOutputAs<string>());
    }

    // "Fan-out/fan-in scenario in Durable Functions"
    [Fact]
    public async Task Activities_called_together_run_together_and_are_awaited_together()
    {
        var together = new TaskCompletionSource();
        int running = 0;
        var client = await With(tasks => tasks
            .AddOrchestratorFunc<int, int>("Sum", async (context, count) =>
                (await Task.WhenAll(Enumerable.Range(1, count).Select(n => context.CallActivityAsync<int>("Square", n)))).Sum())
            .AddActivityFunc<int, int>("Square", async (_, n) =>
            {
                if (Interlocked.Increment(ref running) == 5)
                {
                    together.SetResult();
                }

                await together.Task;
                return n * n;
            }));

        Assert.Equal(55, (await Run(client, "Sum", 5)).ReadOutputAs<int>());
    }

    // Reference: "Task.WhenAny" is supported for tasks of the context (orchestrator code constraints).
    [Fact]
    public async Task The_first_of_several_activities_can_be_awaited()
    {
        var never = new TaskCompletionSource();
        var client = await With(tasks => tasks
            .AddOrchestratorFunc("Race", async context =>
            {
                var slow = context.CallActivityAsync<string>("Wait", "slow");
                var fast = context.CallActivityAsync<string>("Wait", "fast");
                return await await Task.WhenAny(slow, fast);
            })
            .AddActivityFunc<string, string>("Wait", async (_, which) =>
            {
                if (which == "slow")
                {
                    await never.Task;
                }

                return which;
            }));

        var done = await Run(client, "Race");
        never.SetResult();
        Assert.Equal("fast", done.ReadOutputAs<string>());
    }

    // Reference: TaskActivityContext.Name, TaskActivityContext.InstanceId
    [Fact]
    public async Task An_activity_knows_its_name_and_the_instance_that_called_it()
    {
        var client = await With(tasks => tasks
            .AddOrchestratorFunc("Ask", context => context.CallActivityAsync<string>("WhoAmI"))
            .AddActivityFunc("WhoAmI", context => $"{context.Name} of {context.InstanceId}"));

        var done = await Run(client, "Ask");
        Assert.Equal($"WhoAmI of {done.InstanceId}", done.ReadOutputAs<string>());
    }

    // Reference: TaskName compares without regard to case.
    [Fact]
    public async Task Names_are_found_whatever_their_case()
    {
        var client = await With(tasks => tasks
            .AddOrchestratorFunc("Ask", context => context.CallActivityAsync<int>("ANSWER"))
            .AddActivityFunc("Answer", _ => 42));

        Assert.Equal(42, (await Run(client, "ask")).ReadOutputAs<int>());
    }

    private sealed record Order(string Item, int Count, DateTimeOffset At);

    // "Data persistence and serialization": inputs and outputs are JSON.
    [Fact]
    public async Task Records_cross_as_inputs_and_outputs()
    {
        var order = new Order("paper", 3, new DateTimeOffset(2026, 3, 1, 9, 30, 0, TimeSpan.FromHours(1)));
        var client = await With(tasks => tasks
            .AddOrchestratorFunc<Order, Order>("Double", (context, given) => context.CallActivityAsync<Order>("Twice", given))
            .AddActivityFunc<Order, Order>("Twice", (_, given) => given with { Count = given.Count * 2 }));

        var done = await Run(client, "Double", order);
        Assert.Equal(order with { Count = 6 }, done.ReadOutputAs<Order>());
        Assert.Equal(order, done.ReadInputAs<Order>());
    }
}
