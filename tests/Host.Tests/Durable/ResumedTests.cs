using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using RequestRouter.Host.Tests.Support;
using RequestRouter.Local.Host.Storage;

namespace RequestRouter.Host.Tests.Durable;

/// <summary>A host that starts on a task hub in which very much is due goes on with it at once, and nothing fails for the start.</summary>
public sealed class ResumedTests
{
    private const int Many = 60;

    [Fact]
    public async Task Activities_with_a_durable_client_that_are_due_before_the_host_has_started_wait_for_it()
    {
        var rows = new MemoryRowStore();
        var ids = Enumerable.Range(0, Many).Select(number => $"due-{number}").ToList();
        var due = DateTimeOffset.UtcNow.AddSeconds(4);
        await using (var before = await StartAsync(rows))
        {
            await using var client = DurableClients.Of(before);
            await Task.WhenAll(ids.Select(id => client.ScheduleNewOrchestrationInstanceAsync("Resuming", new StartOrchestrationOptions(id, due))));
        }

        await Eventually.UntilAsync(() => DateTimeOffset.UtcNow > due);
        await using var host = await StartAsync(rows);
        await using var again = DurableClients.Of(host);
        var done = await Task.WhenAll(ids.Select(id => again.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true))).WaitAsync(Eventually.Patience);

        Assert.All(done, one => Assert.Equal((OrchestrationRuntimeStatus.Completed, "Running"), (one.RuntimeStatus, one.ReadOutputAs<string>())));
    }

    private static Task<TestHost> StartAsync(IRowStore rows) => TestHost.StartAsync(new HostPlan("Resuming", "Resumed") { Rows = rows });
}
