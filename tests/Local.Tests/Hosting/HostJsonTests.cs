using RequestRouter.Local.Host.Hosting;
using RequestRouter.Local.Tests.Http;

namespace RequestRouter.Local.Tests.Hosting;

/// <summary>host.json reference (functions-host-json): every key is honoured or refused by name.</summary>
public sealed class HostJsonTests
{
    [Theory]
    [InlineData("""{ }""", "'version' is missing")]
    [InlineData("""{ "version": "1.0" }""", "'version' is '1.0'")]
    [InlineData("""{ "version": "2.0", "healthMonitor": { "enabled": true } }""", "'healthMonitor'")]
    [InlineData("""{ "version": "2.0", "extensionBundle": { "id": "x" } }""", "'extensionBundle'")]
    [InlineData("""{ "version": "2.0", "retry": { "strategy": "fixedDelay" } }""", "'retry'")]
    [InlineData("""{ "version": "2.0", "concurrency": { "dynamicConcurrencyEnabled": true } }""", "'concurrency'")]
    [InlineData("""{ "version": "2.0", "logging": { "applicationInsights": { "x": 1 } } }""", "'logging.applicationInsights'")]
    [InlineData("""{ "version": "2.0", "logging": { "logLevel": { "default": "Loud" } } }""", "'logging.logLevel.default' is 'Loud'")]
    [InlineData("""{ "version": "2.0", "functionTimeout": "soon" }""", "'functionTimeout' is 'soon'")]
    [InlineData("""{ "version": "2.0", "functionTimeout": "00:00:00" }""", "'functionTimeout'")]
    [InlineData("""{ "version": "2.0", "extensions": { "queues": { "batchSize": 1 } } }""", "'extensions.queues'")]
    [InlineData("""{ "version": "2.0", "extensions": { "http": { "routePrefixes": "x" } } }""", "'extensions.http.routePrefixes'")]
    [InlineData("""{ "version": "2.0", "extensions": { "http": { "hsts": { "isEnabled": true } } } }""", "'extensions.http.hsts'")]
    [InlineData("""{ "version": "2.0", "extensions": { "http": { "dynamicThrottlesEnabled": true } } }""", "'extensions.http.dynamicThrottlesEnabled'")]
    [InlineData("""{ "version": "2.0", "extensions": { "http": { "maxOutstandingRequests": 0 } } }""", "'extensions.http.maxOutstandingRequests' is '0'")]
    [InlineData("""{ "version": """, "host.json is not JSON")]
    public async Task A_key_that_would_do_nothing_here_is_refused_by_name(string hostJson, string named)
    {
        var fault = await TestHost.FaultAsync(TestHost.Options(typeof(HttpApp)) with { HostJson = hostJson });
        Assert.Contains("host.json", fault.Message);
        Assert.Contains(named, fault.Message);
    }

    [Fact]
    public async Task A_missing_file_is_refused()
    {
        var fault = await TestHost.FaultAsync(
            TestHost.Options(typeof(HttpApp)) with { HostJson = null, Folder = Directory.CreateTempSubdirectory().FullName });
        Assert.Contains("host.json is missing", fault.Message);
    }

    [Fact]
    public async Task What_a_host_does_by_default_may_be_written_down()
    {
        await using var app = await TestHost.StartAsync(TestHost.Options(typeof(HttpApp)) with
        {
            HostJson = """
                {
                  // comments are allowed, as in Azure
                  "version": "2.0", "functionTimeout": "-1", "logging": { "logLevel": { "default": "None" } },
                  "extensions": { "http": { "maxOutstandingRequests": -1, "maxConcurrentRequests": -1, "dynamicThrottlesEnabled": false, "hsts": { "isEnabled": false } } },
                }
                """,
        });
        using var client = app.CreateClient();
        Assert.StartsWith("GET", await client.GetStringAsync("api/Time"));
    }

    [Fact]
    public async Task A_setting_overrides_a_key() // host.json reference: override host.json values, AzureFunctionsJobHost__
    {
        await using var app = await TestHost.StartAsync(TestHost.Options(typeof(HttpApp)) with
        {
            Settings = new Dictionary<string, string?> { ["AzureFunctionsJobHost__extensions__http__routePrefix"] = "v1" },
        });
        using var client = app.CreateClient();
        Assert.StartsWith("GET", await client.GetStringAsync("v1/Time"));
    }

    [Fact]
    public async Task An_overriding_setting_that_names_no_key_is_refused_too()
    {
        var fault = await TestHost.FaultAsync(TestHost.Options(typeof(HttpApp)) with
        {
            Settings = new Dictionary<string, string?> { ["AzureFunctionsJobHost__aggregator__batchSize"] = "1" },
        });
        Assert.IsType<StartupFault>(fault);
        Assert.Contains("'aggregator'", fault.Message);
    }
}
