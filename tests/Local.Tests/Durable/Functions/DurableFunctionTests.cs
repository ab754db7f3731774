using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Hosting;
using RequestRouter.Local.Tests.Hosting;

namespace RequestRouter.Local.Tests.Durable.Functions;

public sealed class DurableFunctionTests
{
    private const string HostJson = """{ "version": "2.0", "logging": { "logLevel": { "default": "None" } }, "extensions": { "durableTask": SECTION } }""";

    [Fact]
    public async Task A_function_app_starts_an_orchestration_and_reads_its_result()
    {
        await using var app = await TestHost.StartAsync(typeof(GreetingApp));
        using var http = new HttpClient { BaseAddress = app.BaseAddress };
        var answer = await http.PostAsync("api/start/Oslo", null);
        Assert.Contains("HELLO OSLO FROM HELLO", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Middleware_sees_every_turn_and_every_activity()
    {
        var seen = new System.Collections.Concurrent.ConcurrentBag<string>();
        await using var app = await TestHost.StartAsync(TestHost.Options(typeof(GreetingApp)), builder => builder.Use(next => async context =>
        {
            seen.Add(context.FunctionDefinition.Name);
            await next(context);
        }));
        using var http = new HttpClient { BaseAddress = app.BaseAddress };
        await http.PostAsync("api/start/Lima", null);
        Assert.Equal(4, seen.Count(name => name == nameof(GreetingApp.Greet)));
        Assert.Single(seen, nameof(GreetingApp.Hello));
        Assert.Single(seen, nameof(GreetingApp.Louder));
    }

    [Theory]
    [InlineData(typeof(MisfitApps.OrchestratorOfText), "must be a TaskOrchestrationContext")]
    [InlineData(typeof(MisfitApps.OrchestratorWithToken), "nothing gives the parameter 'token'")]
    [InlineData(typeof(MisfitApps.ActivityWithMore), "nothing gives the parameter 'more'")]
    [InlineData(typeof(MisfitApps.ClientOfText), "must be a DurableTaskClient")]
    public async Task What_no_binding_gives_is_refused_at_start(Type functions, string reason)
    {
        var fault = await TestHost.FaultAsync(TestHost.Options(functions));
        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "maxQueuePollingInterval": "00:00:05" }""", "extensions.durableTask.maxQueuePollingInterval")]
    [InlineData("""{ "maxConcurrentActivityFunctions": "many" }""", "must be a positive whole number")]
    [InlineData("""{ "storageProvider": { "type": "mssql" } }""", "cannot be 'mssql'")]
    [InlineData("""{ "hubName": "" }""", "must be a name")]
    public async Task A_setting_that_is_not_honoured_is_refused_at_start(string section, string reason)
    {
        var options = TestHost.Options(typeof(GreetingApp)) with { HostJson = HostJson.Replace("SECTION", section, StringComparison.Ordinal) };
        var fault = await TestHost.FaultAsync(options);
        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
    }
}
