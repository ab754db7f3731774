using RequestRouter.Local.Host.Hosting;
using RequestRouter.Local.Stack;

namespace RequestRouter.EndToEnd.Tests.Platform;

/// <summary>What the local host does not do as Azure would stops its start, by name.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData("""{ "version": "2.0", "aggregator": {} }""", "'aggregator'")]
    [InlineData("""{ "version": "1.0" }""", "'version' is '1.0'")]
    [InlineData("""{ "version": "2.0", "extensions": { "eventHubs": {} } }""", "'extensions.eventHubs'")]
    [InlineData("""{ "version": "2.0", "extensions": { "durableTask": { "hubNam": "x" } } }""", "'extensions.durableTask.hubNam'")]
    [InlineData("""{ "version": "2.0", "extensions": { "durableTask": { "tracing": { "loud": true } } } }""", "'extensions.durableTask.tracing.loud'")]
    [InlineData("""{ "version": "2.0", "extensions": { "durableTask": { "storageProvider": { "partitionCount": 4 } } } }""", "'extensions.durableTask.storageProvider.partitionCount'")]
    [InlineData("""{ "version": "2.0", "extensions": { "http": { "routePrefx": "x" } } }""", "'extensions.http.routePrefx'")]
    [InlineData("""{ "version": "2.0", "extensions": { "serviceBus": { "prefetchCount": 20 } } }""", "'extensions.serviceBus.prefetchCount'")]
    [InlineData("""{ "version": "2.0", "functionTimeout": "soon" }""", "'functionTimeout' is 'soon'")]
    [InlineData("""{ "version": "2.0", "logging": { "logLevel": { "default": "Loud" } } }""", "'logging.logLevel.default' is 'Loud'")]
    [InlineData("{", "host.json is not JSON")]
    public async Task A_key_of_host_json_that_cannot_be_honoured_stops_the_start(string hostJson, string named)
    {
        var fault = await Assert.ThrowsAsync<StartupFault>(() => StartAsync(hostJson));

        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_holds_no_published_app_stops_the_start()
    {
        var empty = Directory.CreateTempSubdirectory("requestrouter-empty-");
        try
        {
            var fault = await Assert.ThrowsAsync<StartupFault>(() => FunctionsHost.StartAsync(
                new HostOptions(empty.FullName, Settings) { HostJson = """{ "version": "2.0" }""" }));

            Assert.Contains("worker.config.json", fault.Message, StringComparison.Ordinal);
        }
        finally
        {
            empty.Delete(recursive: true);
        }
    }

    private static Dictionary<string, string?> Settings => new() { ["AzureWebJobsStorage"] = "memory", ["Urls"] = "http://127.0.0.1:0" };

    private static Task<FunctionsHost> StartAsync(string hostJson) =>
        FunctionsHost.StartAsync(new HostOptions(RouterProcess.AppFolder, Settings) { HostJson = hostJson, WorkerOutput = _ => { } });
}
