using RequestRouter.Host.Tests.Support;

namespace RequestRouter.Host.Tests.Hosting;

/// <summary>host.json reference (functions-host-json): every key is honoured or refused by name, before anything is started.</summary>
public sealed class HostJsonTests
{
    [Theory]
    [InlineData("""{ }""", "'version' is missing")]
    [InlineData("""{ "version": "1.0" }""", "'version' is '1.0'")]
    [InlineData("""{ "version": "2.0", "healthMonitor": { "enabled": true } }""", "'healthMonitor'")]
    [InlineData("""{ "version": "2.0", "extensionBundle": { "id": "x" } }""", "'extensionBundle'")]
    [InlineData("""{ "version": "2.0", "retry": { "strategy": "fixedDelay" } }""", "'retry'")]
    [InlineData("""{ "version": "2.0", "concurrency": { "dynamicConcurrencyEnabled": true } }""", "'concurrency'")]
    [InlineData("""{ "version": "2.0", "watchFiles": [ "x" ] }""", "'watchFiles'")]
    [InlineData("""{ "version": "2.0", "logging": { "applicationInsights": { "x": 1 } } }""", "'logging.applicationInsights'")]
    [InlineData("""{ "version": "2.0", "logging": { "logLevel": { "default": "Loud" } } }""", "'logging.logLevel.default' is 'Loud'")]
    [InlineData("""{ "version": "2.0", "functionTimeout": "soon" }""", "'functionTimeout' is 'soon'")]
    [InlineData("""{ "version": "2.0", "functionTimeout": "00:00:00" }""", "'functionTimeout'")]
    [InlineData("""{ "version": "2.0", "extensions": { "queues": { "batchSize": 1 } } }""", "'extensions.queues'")]
    [InlineData("""{ "version": "2.0", "extensions": { "http": { "routePrefixes": "x" } } }""", "'extensions.http.routePrefixes'")]
    [InlineData("""{ "version": "2.0", "extensions": { "http": { "hsts": { "isEnabled": true } } } }""", "'extensions.http.hsts'")]
    [InlineData("""{ "version": "2.0", "extensions": { "http": { "dynamicThrottlesEnabled": true } } }""", "'extensions.http.dynamicThrottlesEnabled'")]
    [InlineData("""{ "version": "2.0", "extensions": { "http": { "maxOutstandingRequests": 0 } } }""", "'extensions.http.maxOutstandingRequests' is '0'")]
    [InlineData("""{ "version": "2.0", "extensions": { "durableTask": { "maxConcurrentActivityFunction": 3 } } }""", "'extensions.durableTask.maxConcurrentActivityFunction'")]
    [InlineData("""{ "version": "2.0", "extensions": { "durableTask": { "maxConcurrentActivityFunctions": "many" } } }""", "'extensions.durableTask.maxConcurrentActivityFunctions' is 'many'")]
    [InlineData("""{ "version": "2.0", "extensions": { "durableTask": { "storageProvider": { "type": "mssql" } } } }""", "'extensions.durableTask.storageProvider.type' is 'mssql'")]
    [InlineData("""{ "version": "2.0", "extensions": { "serviceBus": { "maxConcurrentCall": 3 } } }""", "'extensions.serviceBus.maxConcurrentCall' is not supported")]
    [InlineData("""{ "version": "2.0", "extensions": { "serviceBus": { "maxConcurrentCalls": 0 } } }""", "'extensions.serviceBus.maxConcurrentCalls' is '0'")]
    [InlineData("""{ "version": "2.0", "extensions": { "serviceBus": { "maxAutoLockRenewalDuration": "soon" } } }""", "'extensions.serviceBus.maxAutoLockRenewalDuration' is 'soon'")]
    [InlineData("""{ "version": "2.0", "extensions": { "serviceBus": { "prefetchCount": 10 } } }""", "takes only 0")]
    [InlineData("""{ "version": "2.0", "extensions": { "serviceBus": { "autoCompleteMessages": "maybe" } } }""", "true or false")]
    [InlineData("""{ "version": "2.0", "extensions": { "serviceBus": { "clientRetryOptions": { "maxRetries": 3 } } } }""", "'extensions.serviceBus.clientRetryOptions' is not supported")]
    [InlineData("""{ "version": """, "host.json is not JSON")]
    public async Task A_key_that_would_do_nothing_here_is_refused_by_name(string hostJson, string named)
    {
        var fault = await TestHost.FaultAsync(new HostPlan("Time") { HostJson = hostJson });

        Assert.Contains("host.json", fault.Message);
        Assert.Contains(named, fault.Message);
    }

    [Fact]
    public async Task A_missing_file_is_refused()
    {
        string folder = TestApp.Folder(["Nothing"], "to be deleted");
        File.Delete(Path.Combine(folder, "host.json"));

        Assert.Contains("host.json is missing", (await TestHost.FaultAsync(new HostPlan { Folder = folder })).Message);
    }

    [Fact]
    public async Task What_a_host_does_by_default_may_be_written_down_and_a_setting_lies_over_a_key() // override host.json values, AzureFunctionsJobHost__
    {
        var plan = new HostPlan("Time")
        {
            HostJson = """
                {
                  // comments are allowed, as in Azure
                  "version": "2.0", "functionTimeout": "-1", "logging": { "logLevel": { "default": "None" } },
                  "extensions": { "http": { "maxOutstandingRequests": -1, "maxConcurrentRequests": -1, "dynamicThrottlesEnabled": false, "hsts": { "isEnabled": false } } },
                }
                """,
        };
        await using var host = await TestHost.StartAsync(plan.With("AzureFunctionsJobHost__extensions__http__customHeaders__X-Over", "laid"));

        var answer = await host.Client.GetAsync("api/Time");

        Assert.StartsWith("GET", await answer.Content.ReadAsStringAsync());
        Assert.Equal(["laid"], answer.Headers.GetValues("X-Over"));
    }

    [Fact]
    public async Task An_overriding_setting_that_names_no_key_is_refused_too() =>
        Assert.Contains("'aggregator'", (await TestHost.FaultAsync(new HostPlan("Time").With("AzureFunctionsJobHost__aggregator__batchSize", "1"))).Message);
}
