using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using RequestRouter.Host.Tests.Support;
using RequestRouter.Local.Host.Durable;
using RequestRouter.Local.Host.Worker;

namespace RequestRouter.Host.Tests.Durable;

/// <summary>A host goes on with what a task hub has under way while its durable extension still starts, and nothing fails for that.</summary>
public sealed class ResumedTests
{
    [Fact]
    public async Task An_activity_with_a_durable_client_waits_until_the_extension_says_where_it_is()
    {
        await using var host = await TestHost.StartAsync("Resuming", "Resumed");
        await using var client = DurableClients.Of(host);
        string id = await client.ScheduleNewOrchestrationInstanceAsync("Resuming");
        await client.WaitForInstanceCompletionAsync(id).WaitAsync(Eventually.Patience);

        // The host once more, as it is before its extension has started.
        var starting = new DurablePayload();
        var functions = new DurableFunctions(host.Services.GetRequiredService<FunctionInvoker>(), starting, NullLogger<DurableFunctions>.Instance)
            .Of((await host.Services.GetRequiredService<FunctionsWorker>().Ready).Functions);
        var resumed = functions.Single(function => function.Name == "Resumed").Run($"\"{id}\"", id);
        Assert.False(resumed.IsCompleted, $"{resumed.Exception}");

        starting.Set(host.Services.GetRequiredService<DurablePayload>().Text!);
        Assert.Equal("Completed", $"{await resumed.WaitAsync(Eventually.Patience)}");
    }
}
