using System.Net;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using RequestRouter.Host.Tests.Support;

namespace RequestRouter.Host.Tests.Hosting;

/// <summary>What cannot be honoured fails at start, with its name and its place. Each is a function of the test app with one fault.</summary>
public sealed class StartupFaultTests
{
    [Theory]
    [InlineData("Nothing", "route", "a/{b", "'api/a/{b'")]
    [InlineData("Nothing", "route", "a/{b:country}", "country")]
    [InlineData("Nothing", "route", "%NotThere%/x", "'NotThere'")]
    [InlineData("Nothing", "authLevel", "User", "authorization level User")]
    [InlineData("Nothing", "authLevel", "Everybody", "'Everybody' is no authorization level")]
    [InlineData("Nothing", "type", "blobTrigger", "'blobTrigger'")]
    [InlineData("Hourly", "schedule", "every day", "'every day'")]
    [InlineData("Hourly", "schedule", "%NotThere%", "'NotThere'")]
    [InlineData("Hourly", "schedule", "-00:05:00", "'-00:05:00'")]
    [InlineData("Take", "queueName", "nowhere", "no queue or subscription 'nowhere'")]
    [InlineData("Take", "queueName", "wake-ups", "IsSessionsEnabled must be true")]
    [InlineData("Take", "queueName", "%NotThere%", "'NotThere'")]
    [InlineData("Take", "connection", "Elsewhere", "'Elsewhere'")]
    [InlineData("TakeInOrder", "queueName", "submissions", "IsSessionsEnabled must be false")]
    public async Task A_function_that_cannot_be_served_stops_the_start(string function, string member, string value, string reason) =>
        await RefusedAsync(TestApp.ChangedTrigger(function, trigger => trigger[member] = value), function, reason);

    [Theory]
    [InlineData("Nothing", """{ "name": "row", "type": "table", "direction": "In" }""", "'table' (row)")]
    [InlineData("Nothing", """{ "name": "out", "type": "queue", "direction": "Out" }""", "'queue' (out)")]
    [InlineData("Nothing", """{ "name": "timer", "type": "timerTrigger", "direction": "In" }""", "no trigger, or more than one")]
    public async Task A_binding_that_nobody_serves_stops_the_start(string function, string binding, string reason) => await RefusedAsync(
        TestApp.Changed(function, whole => whole["bindings"]!.AsArray().Add(JsonNode.Parse(binding))), function, reason);

    [Fact]
    public async Task A_function_without_a_trigger_stops_the_start() => await RefusedAsync(
        TestApp.Changed("Nothing", whole => whole["bindings"] = JsonNode.Parse("""[ { "name": "$return", "type": "http", "direction": "Out" } ]""")),
        "Nothing",
        "no trigger, or more than one");

    [Theory] // the names that the Functions host takes
    [InlineData("9 lives", "its name must begin with a letter")]
    [InlineData("open", "its name is that of another function")]
    public async Task A_name_that_is_none_or_taken_stops_the_start(string name, string reason) =>
        await RefusedAsync(TestApp.Changed("Nothing", whole => whole["name"] = name, "Open"), "", reason);

    [Fact]
    public async Task A_route_that_is_taken_stops_the_start() => await RefusedAsync(
        TestApp.Changed("Nothing", whole => whole["bindings"]![0]!["route"] = "Cases/{other:int}/{party?}", "Typed"), "Typed", "is taken by function 'Nothing'");

    [Fact]
    public async Task A_level_that_nobody_has_a_key_for_stops_the_start()
    {
        var plan = new HostPlan("Keyed").With("FunctionKeys__default", null).With("FunctionKeys__master", null);

        Assert.Contains("FunctionKeys__NAME", (await TestHost.FaultAsync(plan)).Message);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        await using var first = await Diary.StartAsync();

        var fault = await TestHost.FaultAsync(new HostPlan("Nothing").With("Urls", first.Address));

        Assert.Contains(new Uri(first.Address).Port.ToString(System.Globalization.CultureInfo.InvariantCulture), fault.Message);
        Assert.Contains("Urls", fault.Message);
    }

    [Fact]
    public async Task A_worker_that_cannot_begin_stops_the_start_and_is_named()
    {
        string folder = TestApp.Folder(["Time"], """{ "version": "2.0", "logging": { } }""");
        string config = Path.Combine(folder, "worker.config.json");
        await File.WriteAllTextAsync(config, (await File.ReadAllTextAsync(config)).Replace("RequestRouter.TestApp.dll", "Nobody.dll", StringComparison.Ordinal));

        Assert.Contains("worker ended while it started", (await TestHost.FaultAsync(new HostPlan { Folder = folder })).Message);
    }

    [Fact] // as one whose port was taken between its choice and its use
    public async Task A_worker_that_ends_once_while_it_starts_is_started_again()
    {
        string folder = TestApp.Folder(["Nothing"], """{ "version": "2.0", "logging": { "logLevel": { "default": "Warning" } } }""");
        string script = Path.Combine(folder, "start.sh"), config = Path.Combine(folder, "worker.config.json");
        var whole = JsonNode.Parse(await File.ReadAllTextAsync(config))!;
        var description = whole["description"]!;
        string dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));
        await File.WriteAllTextAsync(script, $"""[ -e ended ] && exec '{dotnet}' '{description["defaultWorkerPath"]}' "$@"; touch ended; exit 3""");
        (description["defaultExecutablePath"], description["defaultWorkerPath"]) = ("/bin/sh", script);
        await File.WriteAllTextAsync(config, whole.ToJsonString());

        await using var host = await TestHost.StartAsync(new HostPlan { Folder = folder });

        Assert.True(File.Exists(Path.Combine(folder, "ended")));
        Assert.Equal(HttpStatusCode.OK, (await host.Client.GetAsync("api/nothing")).StatusCode);
    }

    [Theory]
    [InlineData("Rehearsal", "true", "RehearsalStart", "in spring", "RehearsalStart")]
    [InlineData("FUNCTIONS_REQUEST_BODY_SIZE_LIMIT", "much", "Rehearsal", "false", "FUNCTIONS_REQUEST_BODY_SIZE_LIMIT")]
    [InlineData("ServiceBusPort", "70000", "Rehearsal", "false", "ServiceBusPort")]
    [InlineData("ServiceBusStates", "Atlantis", "Rehearsal", "false", "'Atlantis'")]
    [InlineData("AzureWebJobsStorage", "", "Rehearsal", "false", "AzureWebJobsStorage")]
    public async Task A_setting_of_the_host_that_is_wrong_is_named(string one, string value, string other, string otherValue, string named) =>
        Assert.Contains(named, (await TestHost.FaultAsync(new HostPlan("Nothing").With(one, value).With(other, otherValue))).Message);

    private static async Task RefusedAsync(string folder, string function, string reason)
    {
        var fault = await TestHost.FaultAsync(new HostPlan { Folder = folder });

        Assert.Contains(reason, fault.Message);
        Assert.Contains(function, fault.Message);
    }
}
