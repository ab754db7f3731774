using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Time.Testing;
using RequestRouter.Local.Host.Durable.History;
using RequestRouter.Local.Host.Storage;

namespace RequestRouter.Local.Tests.Durable.Engine;

/// <summary>What an instance waits for outlives the process, and its place in memory.</summary>
public sealed class RestartTests : IAsyncLifetime
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly EngineFixture fixture = new();

    public Task InitializeAsync()
    {
        fixture.Time = clock;
        fixture.Options = new() { HubName = "tests", IdleInstancesKept = 10 };
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await fixture.DisposeAsync();

    private static void Waiting(DurableTaskRegistry tasks) => tasks
        .AddOrchestratorFunc<TimeSpan, DateTime>("Sleep", async (context, time) =>
        {
            await context.CreateTimer(time, CancellationToken.None);
            return context.CurrentUtcDateTime;
        })
        .AddOrchestratorFunc("Wait", context => context.WaitForExternalEvent<string>("Go"));

    [Fact]
    public async Task Timers_of_months_fire_in_the_order_they_are_due_also_after_a_restart()
    {
        var first = await fixture.StartAsync(Waiting);
        foreach (int days in new[] { 300, 30, 90, 60 })
        {
            await first.ScheduleNewOrchestrationInstanceAsync("Sleep", TimeSpan.FromDays(days), new StartOrchestrationOptions($"d{days}"));
        }

        await fixture.Engine.DisposeAsync();
        clock.Advance(TimeSpan.FromDays(70));
        var second = await fixture.StartAsync(Waiting);
        await Ended(second, "d30", "d60");
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await second.GetInstanceAsync("d90"))!.RuntimeStatus);
        for (int week = 0; week < 40; week++)
        {
            clock.Advance(TimeSpan.FromDays(7));
            await fixture.Work.WhenQuiet();
        }

        await Ended(second, "d90", "d300");
        var first90 = (await second.GetInstanceAsync("d90"))!.LastUpdatedAt;
        Assert.True(first90 < (await second.GetInstanceAsync("d300"))!.LastUpdatedAt);
    }

    [Fact]
    public async Task Idle_instances_are_not_kept_in_memory_and_go_on_when_something_comes()
    {
        var client = await fixture.StartAsync(Waiting);
        var ids = Enumerable.Range(0, 200).Select(n => $"w{n}").ToArray();
        foreach (string id in ids)
        {
            await client.ScheduleNewOrchestrationInstanceAsync("Wait", null, new StartOrchestrationOptions(id));
        }

        await Patience.Until(() => Task.FromResult(fixture.Engine.LiveCount <= 10), "only ten instances in memory");
        foreach (string id in ids)
        {
            await client.RaiseEventAsync(id, "Go", id);
        }

        foreach (string id in ids)
        {
            Assert.Equal(id, (await client.WaitForInstanceCompletionAsync(id, true).WaitAsync(Patience.Limit)).ReadOutputAs<string>());
        }

        await Patience.Until(() => Task.FromResult(fixture.Engine.LiveCount == 0), "no ended instance in memory");
    }

    [Fact]
    public async Task An_activity_that_was_cut_off_runs_again_after_the_restart()
    {
        var cutOff = new TaskCompletionSource();
        int runs = 0;
        void Register(DurableTaskRegistry tasks) => tasks
            .AddOrchestratorFunc("Work", context => context.CallActivityAsync<int>("Slow"))
            .AddActivityFunc("Slow", async _ =>
            {
                if (Interlocked.Increment(ref runs) == 1)
                {
                    await cutOff.Task;
                }

                return runs;
            });
        var first = await fixture.StartAsync(Register);
        string id = await first.ScheduleNewOrchestrationInstanceAsync("Work");
        await Patience.Until(() => Task.FromResult(runs == 1), "the activity's first run");
        await fixture.Engine.DisposeAsync();
        var second = await fixture.StartAsync(Register);
        Assert.Equal(2, (await second.WaitForInstanceCompletionAsync(id, true).WaitAsync(Patience.Limit)).ReadOutputAs<int>());
        cutOff.SetResult();
    }

    // Found by the crash suite: an event that came before the wake-up after the restart kept the activity from being called again.
    [Fact]
    public async Task An_activity_that_was_cut_off_runs_again_also_where_something_else_comes_first()
    {
        var cutOff = new TaskCompletionSource();
        int runs = 0;
        void Register(DurableTaskRegistry tasks) => tasks
            .AddOrchestratorFunc("Work", context => context.CallActivityAsync<int>("Slow"))
            .AddActivityFunc("Slow", async _ =>
            {
                if (Interlocked.Increment(ref runs) == 1)
                {
                    await cutOff.Task;
                }

                return runs;
            });
        var first = await fixture.StartAsync(Register);
        string id = await first.ScheduleNewOrchestrationInstanceAsync("Work");
        await Patience.Until(() => Task.FromResult(runs == 1), "the activity's first run");
        await fixture.Engine.DisposeAsync();
        await fixture.Store.CommitAsync([RowChange.Delete(DurableRows.RunnableRow(id))]);
        var second = await fixture.StartAsync(Register);
        await second.RaiseEventAsync(id, "First");
        Assert.Equal(2, (await second.WaitForInstanceCompletionAsync(id, true).WaitAsync(Patience.Limit)).ReadOutputAs<int>());
        cutOff.SetResult();
    }

    [Fact]
    public async Task Nothing_is_left_of_ended_and_purged_instances()
    {
        var client = await fixture.StartAsync(Waiting);
        await client.ScheduleNewOrchestrationInstanceAsync("Sleep", TimeSpan.FromDays(1), new StartOrchestrationOptions("one"));
        await client.TerminateInstanceAsync("one");
        await client.PurgeInstanceAsync("one");
        var left = new List<string>();
        await foreach (string partition in fixture.Store.PartitionsAsync("durable/"))
        {
            left.Add(partition);
        }

        Assert.Equal(["durable/engine"], left);
    }

    private static async Task Ended(DurableTaskClient client, params string[] ids)
    {
        foreach (string id in ids)
        {
            await client.WaitForInstanceCompletionAsync(id).WaitAsync(Patience.Limit);
        }
    }
}
