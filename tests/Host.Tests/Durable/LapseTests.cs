using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using RequestRouter.Host.Tests.Support;
using RequestRouter.Local.Host.Storage;

namespace RequestRouter.Host.Tests.Durable;

/// <summary>Orchestrators that change, and what comes back after a host that stopped.</summary>
public sealed class LapseTests
{
    private static readonly string[] Functions =
        ["Changing", "Child", "Prepare", "Order", "Combining", "Logging", "Leaving", "Holding", "Held"];

    [Fact] // "Orchestrator function code constraints": the real replay compares what the code does with what the history has
    public async Task An_orchestrator_that_changed_between_two_processes_is_found_and_one_that_did_not_goes_on()
    {
        string[] changes = ["name", "kind", "order", "gone", "new"];
        var rows = new MemoryRowStore();
        await using (var before = await TestHost.StartAsync(new HostPlan(Functions) { Rows = rows }))
        {
            await using var client = DurableClients.Of(before);
            foreach (string change in changes.Append("nothing"))
            {
                await client.ScheduleNewOrchestrationInstanceAsync("Changing", change, new StartOrchestrationOptions(change));
            }

            await Eventually.UntilAsync(async () =>
            {
                var counts = await Task.WhenAll(changes.Append("nothing").Select(change => client.GetOrchestrationHistoryAsync(change)));
                return counts.All(history => history.Any(happened => happened.EventType == DurableTask.Core.History.EventType.TimerCreated));
            });
        }

        await using var after = await TestHost.StartAsync(new HostPlan(Functions) { Rows = rows }.With("Changed", "true"));
        await using var again = DurableClients.Of(after);
        foreach (string change in changes.Append("nothing"))
        {
            await again.RaiseEventAsync(change, "Poke", "x");
        }

        foreach (string change in changes)
        {
            var done = await again.WaitForInstanceCompletionAsync(change, getInputsAndOutputs: true).WaitAsync(Eventually.Patience);
            Assert.Equal((change, OrchestrationRuntimeStatus.Failed), (change, done.RuntimeStatus));
            Assert.Contains("on-deterministic", $"{done.FailureDetails?.ErrorType} {done.FailureDetails?.ErrorMessage} {done.SerializedOutput}", StringComparison.OrdinalIgnoreCase);
        }

        var unchanged = await again.WaitForInstanceCompletionAsync("nothing").WaitAsync(Eventually.Patience);
        Assert.Equal(OrchestrationRuntimeStatus.Completed, unchanged.RuntimeStatus);
    }

    [Fact] // "Logging in Durable Functions": a replay-safe logger writes what the code does for the first time, and nothing of what it repeats
    public async Task A_line_is_logged_once_however_often_the_orchestrator_is_replayed_and_combinations_of_the_context_s_tasks_are_its_own()
    {
        await using var host = await TestHost.StartAsync(Functions);
        await using var client = DurableClients.Of(host);

        Assert.Equal("paper ink", (await RunAsync(client, "Combining")).ReadOutputAs<string>());

        await RunAsync(client, "Logging");
        await Eventually.UntilAsync(() => host.Diary.Lines.Count(line => line.StartsWith("step", StringComparison.Ordinal)) >= 3);
        Assert.Equal(["step 1", "step 2", "step 3"], host.Diary.Lines.Where(line => line.StartsWith("step", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public async Task An_activity_that_was_cut_off_runs_again_after_the_restart_also_one_that_nobody_waits_for()
    {
        var rows = new MemoryRowStore();
        await using (var first = await TestHost.StartAsync(new HostPlan(Functions) { Rows = rows }.With("shutdownTimeoutSeconds", "0")))
        {
            await using var client = DurableClients.Of(first);
            await client.ScheduleNewOrchestrationInstanceAsync("Holding", new StartOrchestrationOptions("holding"));
            await client.ScheduleNewOrchestrationInstanceAsync("Leaving", new StartOrchestrationOptions("leaving"));
            await first.Diary.HasAsync("held");
            await first.Diary.HasAsync("left");
        }

        await using var second = await TestHost.StartAsync(new HostPlan(Functions) { Rows = rows, Prepare = diary => diary.Open("release") });
        await using var again = DurableClients.Of(second);

        Assert.Equal("held and done", (await again.WaitForInstanceCompletionAsync("holding", true).WaitAsync(Eventually.Patience)).ReadOutputAs<string>());
        await second.Diary.HasAsync("left");
        await again.WaitForInstanceCompletionAsync("leaving").WaitAsync(Eventually.Patience);
    }

    private static async Task<OrchestrationMetadata> RunAsync(DurableTaskClient client, string orchestrator) =>
        await client.WaitForInstanceCompletionAsync(await client.ScheduleNewOrchestrationInstanceAsync(orchestrator), true).WaitAsync(Eventually.Patience);
}
