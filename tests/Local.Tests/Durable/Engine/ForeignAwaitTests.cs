using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace RequestRouter.Local.Tests.Durable.Engine;

/// <summary>An orchestrator that awaits what its context did not give fails, and the message says which method awaits what.</summary>
public sealed class ForeignAwaitTests : IAsyncLifetime
{
    private readonly EngineFixture fixture = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await fixture.DisposeAsync();

    private async Task<string> FailureOf(Func<TaskOrchestrationContext, Task> code)
    {
        foreach (bool everyTurn in new[] { true, false })
        {
            fixture.Options = fixture.Options with { ReplayEveryTurn = everyTurn };
            var client = await fixture.StartAsync(tasks => tasks.AddOrchestratorFunc("Faulty", code).AddActivityFunc("Nothing", _ => { }));
            string id = await client.ScheduleNewOrchestrationInstanceAsync("Faulty");
            var done = await client.WaitForInstanceCompletionAsync(id).WaitAsync(Patience.Limit);
            Assert.Equal(OrchestrationRuntimeStatus.Failed, done.RuntimeStatus);
            Assert.Contains("awaited something that its context did not give", done.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
            if (!everyTurn)
            {
                return done.FailureDetails.ErrorMessage;
            }
        }

        throw new InvalidOperationException("Unreachable.");
    }

    private static async Task Pausing(TaskOrchestrationContext context)
    {
        await context.CallActivityAsync("Nothing");
        await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System);
    }

    [Fact]
    public async Task A_delay_is_found_and_its_method_named() =>
        Assert.Contains("Pausing awaits a Task+Delay", await FailureOf(Pausing), StringComparison.Ordinal);

    [Fact]
    public async Task A_delay_beside_an_open_timer_is_found() => await FailureOf(async context =>
    {
        var open = context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
        await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System);
        await open;
    });

    [Fact]
    public async Task Work_on_the_thread_pool_is_found() => await FailureOf(async context =>
    {
        var open = context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
        await Task.Run(() => Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System));
        await open;
    });

    [Fact]
    public async Task A_context_used_from_another_thread_is_found() => await FailureOf(async context =>
    {
        await Task.Run(() => Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System)).ConfigureAwait(false);
        await context.CallActivityAsync("Nothing");
    });

    [Fact]
    public async Task A_task_that_never_ends_is_found() => await FailureOf(_ => new TaskCompletionSource().Task);

    [Fact]
    public async Task A_cancellation_by_the_machines_clock_is_found() => await FailureOf(async context =>
    {
        using var late = new CancellationTokenSource(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        await context.WaitForExternalEvent<string>("Never", late.Token);
    });

    [Fact]
    public async Task Combinations_of_the_contexts_tasks_are_not_foreign()
    {
        var client = await fixture.StartAsync(tasks => tasks
            .AddOrchestratorFunc("Fine", async context =>
            {
                await Task.Yield();
                var one = context.CallActivityAsync<int>("One").ContinueWith(task => task.Result + 1);
                return await Task.WhenAny(one, Task.WhenAll(one, one).ContinueWith(task => task.Result[0])).Unwrap();
            })
            .AddActivityFunc("One", _ => 1));
        string id = await client.ScheduleNewOrchestrationInstanceAsync("Fine");
        var done = await client.WaitForInstanceCompletionAsync(id, true).WaitAsync(Patience.Limit);
        Assert.Null(done.FailureDetails);
        Assert.Equal(2, done.ReadOutputAs<int>());
    }
}
