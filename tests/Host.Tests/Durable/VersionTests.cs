using System.Text.Json.Nodes;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using RequestRouter.Host.Tests.Support;
using RequestRouter.Local.Host.Storage;

namespace RequestRouter.Host.Tests.Durable;

/// <summary>Orchestrations of the router carry the version that its host.json names, and what began before goes on (E6).</summary>
public sealed class VersionTests
{
    [Fact]
    public async Task An_orchestration_carries_the_version_of_the_router_s_host_json_and_one_that_began_without_goes_on()
    {
        var section = RouterSection();
        string version = section["defaultVersion"]!.GetValue<string>();
        var rows = new MemoryRowStore();
        await using (var before = await StartAsync(rows, Without(section, "defaultVersion")))
        {
            await using var client = DurableClients.Of(before);
            await client.ScheduleNewOrchestrationInstanceAsync("Report", new StartOrchestrationOptions("begun-before"));
            await EventuallyAsync(client, "begun-before", "\"waiting\"");
        }

        await using var host = await StartAsync(rows, section);
        await using var later = DurableClients.Of(host);
        await later.RaiseEventAsync("begun-before", "Go");
        string told = await later.ScheduleNewOrchestrationInstanceAsync("Version");

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await EndAsync(later, "begun-before")).RuntimeStatus);
        Assert.StartsWith($"{version} ", (await EndAsync(later, told)).ReadOutputAs<string>());
    }

    private static Task<TestHost> StartAsync(IRowStore rows, JsonNode section) =>
        TestHost.StartAsync(new HostPlan("Report", "Version") { Rows = rows }.WithExtension("durableTask", section.ToJsonString()));

    private static async Task EventuallyAsync(DurableTaskClient client, string id, string status) =>
        await Eventually.UntilAsync(async () => (await client.GetInstanceAsync(id, getInputsAndOutputs: true))?.SerializedCustomStatus == status);

    private static async Task<OrchestrationMetadata> EndAsync(DurableTaskClient client, string id)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        return await client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, patience.Token);
    }

    private static JsonObject Without(JsonObject section, string key)
    {
        var rest = section.DeepClone().AsObject();
        Assert.True(rest.Remove(key));
        return rest;
    }

    private static JsonObject RouterSection()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "RequestRouter.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "host.json")))!["extensions"]!["durableTask"]!.DeepClone().AsObject();
    }
}
