using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using RequestRouter.Local.Host.Hosting;
using RequestRouter.Local.Tests.Durable.Functions;
using RequestRouter.Local.Tests.Hosting;

namespace RequestRouter.Local.Tests.Inspection;

public sealed class InspectionTests
{
    private static readonly EmbeddedOptions Inspected =
        TestHost.Options(typeof(GreetingApp)) with { Settings = new Dictionary<string, string?> { ["Inspection"] = "true" } };

    [Fact]
    public async Task Instances_are_listed_and_shown_with_their_history()
    {
        await using var host = await TestHost.StartAsync(Inspected);
        using var client = host.CreateClient();
        using var started = await client.PostAsync("/api/start/Hanoi", null);
        started.EnsureSuccessStatusCode();

        var listed = await client.GetFromJsonAsync<JsonArray>("/local/instances");
        var summary = Assert.Single(listed!)!;
        var shown = await client.GetFromJsonAsync<JsonObject>($"/local/instances/{summary["id"]}");

        Assert.Equal("Greet", summary["name"]!.GetValue<string>());
        Assert.Equal("Completed", summary["status"]!.GetValue<string>());
        var kinds = shown!["history"]!.AsArray().Select(e => e!["kind"]!.GetValue<string>()).ToList();
        Assert.Equal(2, kinds.Count(kind => kind == "TaskScheduled"));
        Assert.Equal("ExecutionStarted", kinds[0]);
        Assert.Equal("Completed", kinds[^1]);
    }

    [Fact]
    public async Task An_instance_that_is_not_there_is_not_found()
    {
        await using var host = await TestHost.StartAsync(Inspected);
        using var client = host.CreateClient();

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/local/instances/nobody")).StatusCode);
        Assert.Empty((await client.GetFromJsonAsync<JsonArray>("/local/instances?prefix=x"))!);
    }

    [Fact]
    public async Task Without_the_setting_nobody_looks_inside()
    {
        await using var host = await TestHost.StartAsync(typeof(GreetingApp));
        using var client = host.CreateClient();

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/local/instances")).StatusCode);
    }
}
