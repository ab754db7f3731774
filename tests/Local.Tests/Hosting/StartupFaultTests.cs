using RequestRouter.Local.Host.Hosting;
using RequestRouter.Local.Tests.Http;

namespace RequestRouter.Local.Tests.Hosting;

/// <summary>Issue 3 item 7: what cannot be honoured fails at start, with its name and its place.</summary>
public sealed class StartupFaultTests
{
    [Theory]
    [InlineData(typeof(FaultyApps.TwiceNamed), "defined more than once")]
    [InlineData(typeof(FaultyApps.BadlyNamed), "name begins with a letter")]
    [InlineData(typeof(FaultyApps.Hidden), "a public method")]
    [InlineData(typeof(FaultyApps.Triggerless), "exactly one trigger")]
    [InlineData(typeof(FaultyApps.AsyncVoid), "async void")]
    [InlineData(typeof(FaultyApps.UnknownTrigger), "[BlobTrigger]")]
    [InlineData(typeof(FaultyApps.UnknownInput), "[TableInput] of the parameter 'row'")]
    [InlineData(typeof(FaultyApps.UnknownOutput), "[QueueOutput]")]
    [InlineData(typeof(FaultyApps.WrongTriggerType), "'request' must be an HttpRequest")]
    [InlineData(typeof(FaultyApps.StrayParameter), "'itemId'")]
    [InlineData(typeof(FaultyApps.WrongRouteType), "'caseId' is a Uri")]
    [InlineData(typeof(FaultyApps.BadRoute), "'api/a/{b'")]
    [InlineData(typeof(FaultyApps.BadConstraint), "country")]
    [InlineData(typeof(FaultyApps.TakenRoute), "is taken by function 'First'")]
    [InlineData(typeof(FaultyApps.PlainResult), "String would not reach the caller")]
    [InlineData(typeof(FaultyApps.Keyless), "FunctionKeys__NAME")]
    [InlineData(typeof(FaultyApps.UserLevel), "authorization level User")]
    [InlineData(typeof(FaultyApps.BadSchedule), "'every day'")]
    [InlineData(typeof(FaultyApps.MissingSetting), "'NotThere'")]
    [InlineData(typeof(FaultyApps.MissingService), "asks for Uri 'address'")]
    [InlineData(typeof(FaultyApps.WrongTimerType), "'timer' must be a TimerInfo")]
    public async Task A_function_that_cannot_be_served_stops_the_start(Type app, string reason)
    {
        var fault = await TestHost.FaultAsync(TestHost.Options(app));
        Assert.Contains(reason, fault.Message);
        Assert.Contains(app.FullName!, fault.Message);
    }

    [Fact]
    public async Task HTTP_functions_need_the_integration_with_ASP_NET_Core() // isolated process guide: ASP.NET Core integration
    {
        var fault = await Assert.ThrowsAsync<StartupFault>(() => EmbeddedApplication.StartAsync(TestHost.Options(typeof(HttpApp)), _ => { }));
        Assert.Contains("ConfigureFunctionsWebApplication", fault.Message);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        await using var first = await TestHost.StartAsync(typeof(HttpApp));
        var taken = first.BaseAddress.ToString();
        var fault = await TestHost.FaultAsync(
            TestHost.Options(typeof(HttpApp)) with { Settings = new Dictionary<string, string?> { ["Urls"] = taken } });
        Assert.Contains(first.BaseAddress.Port.ToString(), fault.Message);
        Assert.Contains("Urls", fault.Message);
    }
}
