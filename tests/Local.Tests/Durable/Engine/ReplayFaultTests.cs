using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace RequestRouter.Local.Tests.Durable.Engine;

/// <summary>An orchestrator that changes between two processes: the replay finds where, and says what was and what is.</summary>
public sealed class ReplayFaultTests : IAsyncLifetime
{
    private readonly EngineFixture fixture = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await fixture.DisposeAsync();

    // Events: 1 turn begins, 2 started, 3 first call, 4 turn ends, 5 turn begins, 6 result, 7 second call.
    private async Task<string> ChangedTo(Func<TaskOrchestrationContext, Task> after)
    {
        var first = await fixture.StartAsync(Tasks(async context =>
        {
            await context.CallActivityAsync("Prepare", "paper");
            await context.CreateTimer(new DateTime(2030, 1, 2, 3, 4, 5, DateTimeKind.Utc), CancellationToken.None);
            await context.WaitForExternalEvent<string>("Never");
        }));
        string id = await first.ScheduleNewOrchestrationInstanceAsync("Changing");
        await Patience.Until(async () => (await first.GetOrchestrationHistoryAsync(id)).Count >= 8, "the second call");
        await fixture.Engine.DisposeAsync();

        var second = await fixture.StartAsync(Tasks(after));
        await second.RaiseEventAsync(id, "Poke");
        var done = await second.WaitForInstanceCompletionAsync(id).WaitAsync(Patience.Limit);
        Assert.Equal(OrchestrationRuntimeStatus.Failed, done.RuntimeStatus);
        Assert.Equal("DurableTask.Core.Exceptions.NonDeterministicOrchestrationException", done.FailureDetails!.ErrorType);
        return done.FailureDetails.ErrorMessage;
    }

    private static Action<DurableTaskRegistry> Tasks(Func<TaskOrchestrationContext, Task> code) => tasks => tasks
        .AddOrchestratorFunc("Changing", code)
        .AddOrchestratorFunc("Child", _ => { })
        .AddActivityFunc<string, string>("Prepare", (_, what) => what)
        .AddActivityFunc<string, string>("Order", (_, what) => what);

    private static Task Second(TaskOrchestrationContext context, DateTime? due = null) =>
        context.CreateTimer(due ?? new DateTime(2030, 1, 2, 3, 4, 5, DateTimeKind.Utc), CancellationToken.None);

    [Fact]
    public async Task Another_name_is_found()
    {
        string message = await ChangedTo(context => context.CallActivityAsync("Order", "paper"));
        Assert.Contains("at event 3: the history has activity 'Prepare' with input \"paper\", the code now calls activity 'Order' with input \"paper\"", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_input_is_found()
    {
        string message = await ChangedTo(context => context.CallActivityAsync("Prepare", "ink"));
        Assert.Contains("at event 3: the history has activity 'Prepare' with input \"paper\", the code now calls activity 'Prepare' with input \"ink\"", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_due_time_is_found()
    {
        string message = await ChangedTo(async context =>
        {
            await context.CallActivityAsync("Prepare", "paper");
            await Second(context, new DateTime(2031, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        });
        Assert.Contains("at event 7: the history has a timer due 2030-01-02T03:04:05.0000000Z, the code now calls a timer due 2031-01-01T00:00:00.0000000Z", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_kind_is_found()
    {
        string message = await ChangedTo(context => context.CallSubOrchestratorAsync("Child"));
        Assert.Contains("the code now calls sub-orchestration 'Child'", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_order_is_found()
    {
        string message = await ChangedTo(async context =>
        {
            await Second(context);
            await context.CallActivityAsync("Prepare", "paper");
        });
        Assert.Contains("at event 3", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_that_is_gone_is_found()
    {
        string message = await ChangedTo(async context =>
        {
            await context.CallActivityAsync("Prepare", "paper");
            await context.WaitForExternalEvent<string>("Never");
        });
        Assert.Contains("at event 7: the history has a timer due 2030-01-02T03:04:05.0000000Z, the code now made no further call in this turn", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_that_is_new_is_found()
    {
        string message = await ChangedTo(async context =>
        {
            var more = context.CallActivityAsync("Order", "ink");
            await context.CallActivityAsync("Prepare", "paper");
            await more;
        });
        Assert.Contains("at event 3", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_end_that_came_later_is_found()
    {
        string message = await ChangedTo(async context => await context.CallActivityAsync("Prepare", "paper"));
        Assert.Contains("at event 7", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unchanged_orchestrator_goes_on()
    {
        var first = await fixture.StartAsync(tasks => tasks.AddOrchestratorFunc("Wait", context => context.WaitForExternalEvent<int>("Go")));
        string id = await first.ScheduleNewOrchestrationInstanceAsync("Wait");
        await fixture.Engine.DisposeAsync();
        var second = await fixture.StartAsync(tasks => tasks.AddOrchestratorFunc("Wait", context => context.WaitForExternalEvent<int>("Go")));
        await second.RaiseEventAsync(id, "Go", 7);
        Assert.Equal(7, (await second.WaitForInstanceCompletionAsync(id, true).WaitAsync(Patience.Limit)).ReadOutputAs<int>());
    }
}
