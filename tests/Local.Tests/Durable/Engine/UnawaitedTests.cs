using Microsoft.DurableTask;

namespace RequestRouter.Local.Tests.Durable.Engine;

/// <summary>An activity that the orchestrator called and did not wait for is a call like any other.</summary>
public sealed class UnawaitedTests
{
    [Fact]
    public async Task An_activity_nobody_waited_for_survives_the_crash_of_its_process()
    {
        await using var fixture = new EngineFixture { Options = new() { HubName = "tests" } };
        var never = new TaskCompletionSource();
        int runs = 0;
        void Register(DurableTaskRegistry tasks) => tasks
            .AddOrchestratorFunc("Leave", context => { _ = context.CallActivityAsync("Work"); })
            .AddActivityFunc("Work", async _ =>
            {
                if (Interlocked.Increment(ref runs) == 1)
                {
                    await never.Task;
                }
            });
        var first = await fixture.StartAsync(Register);
        string id = await first.ScheduleNewOrchestrationInstanceAsync("Leave");
        await first.WaitForInstanceCompletionAsync(id).WaitAsync(Patience.Limit);
        await Patience.Until(() => Task.FromResult(runs == 1), "the first run");
        await fixture.Engine.DisposeAsync();

        await fixture.StartAsync(Register);
        await Patience.Until(() => Task.FromResult(runs == 2), "the run after the crash");
        await Patience.Until(() => Task.FromResult(fixture.Engine.LiveCount == 0), "its result");
        await fixture.Engine.DisposeAsync();

        // It is done: neither a third process nor something that comes for the ended instance calls it again.
        var third = await fixture.StartAsync(Register);
        await third.RaiseEventAsync(id, "Late");
        await Patience.Until(() => Task.FromResult(fixture.Engine.LiveCount == 0), "nothing to do");
        Assert.Equal(2, runs);
        never.SetResult();
    }
}
