using RequestRouter.Local.Tests.Hosting;

namespace RequestRouter.Local.Tests.Bus.Triggers;

/// <summary>What cannot be honoured stops the start, by name and place.</summary>
public sealed class TriggerFaultTests
{
    [Theory]
    [InlineData(typeof(FaultyBusApps.UnknownQueue), "no queue or subscription 'nowhere'")]
    [InlineData(typeof(FaultyBusApps.SessionsMissing), "IsSessionsEnabled must be true")]
    [InlineData(typeof(FaultyBusApps.SessionsTooMany), "IsSessionsEnabled must be false")]
    [InlineData(typeof(FaultyBusApps.WrongType), "the trigger parameter 'body' must be")]
    [InlineData(typeof(FaultyBusApps.BatchOfOne), "must be an array")]
    [InlineData(typeof(FaultyBusApps.OtherParameter), "nothing gives the parameter 'other'")]
    [InlineData(typeof(FaultyBusApps.OtherConnection), "namespace elsewhere.servicebus.local")]
    [InlineData(typeof(FaultyBusApps.MissingSetting), "'NotThere'")]
    public async Task A_function_that_cannot_be_served_is_named(Type app, string reason)
    {
        var fault = await TestHost.FaultAsync(BusHost.Options(app));
        Assert.Contains(reason, fault.Message);
        Assert.Contains($"{app.FullName!.Split('+')[^1]}.Run", fault.Message);
    }

    [Theory]
    [InlineData("""{ "maxConcurrentCall": 3 }""", "'extensions.serviceBus.maxConcurrentCall' is not supported")]
    [InlineData("""{ "maxConcurrentCalls": 0 }""", "'extensions.serviceBus.maxConcurrentCalls' is '0'")]
    [InlineData("""{ "maxAutoLockRenewalDuration": "soon" }""", "'extensions.serviceBus.maxAutoLockRenewalDuration' is 'soon'")]
    [InlineData("""{ "prefetchCount": 10 }""", "takes only 0")]
    [InlineData("""{ "autoCompleteMessages": "maybe" }""", "true or false")]
    [InlineData("""{ "clientRetryOptions": { "maxRetries": 3 } }""", "'extensions.serviceBus.clientRetryOptions' is not supported")]
    public async Task A_setting_that_cannot_be_honoured_is_named(string section, string reason) =>
        Assert.Contains(reason, (await TestHost.FaultAsync(BusHost.Options(typeof(InboxApp), serviceBus: section))).Message);

    [Fact]
    public async Task A_missing_connection_is_named()
    {
        var options = BusHost.Options(typeof(InboxApp)) with { Settings = new Dictionary<string, string?>() };
        Assert.Contains("'ServiceBus'", (await TestHost.FaultAsync(options)).Message);
    }
}
