using System.Net;
using Microsoft.Extensions.DependencyInjection;
using RequestRouter.Local.Host.Hosting;
using RequestRouter.Local.Tests.Hosting;

namespace RequestRouter.Local.Tests.Http;

/// <summary>host.json reference, http section: throttles and custom headers.</summary>
public sealed class ThrottleTests
{
    private readonly LimitApp.Signals signals = new();

    [Fact]
    public async Task More_requests_than_may_be_outstanding_get_429() // host.json: maxOutstandingRequests
    {
        await using var app = await StartAsync("""{ "maxOutstandingRequests": 1 }""");
        using var client = app.CreateClient();
        var first = client.GetAsync("api/Working");
        await signals.Begun.Task;
        Assert.Equal(HttpStatusCode.TooManyRequests, (await client.GetAsync("api/Working")).StatusCode);
        signals.Release.SetResult();
        Assert.Equal(HttpStatusCode.OK, (await first).StatusCode);
    }

    [Fact]
    public async Task More_requests_than_may_run_wait_their_turn() // host.json: maxConcurrentRequests
    {
        await using var app = await StartAsync("""{ "maxConcurrentRequests": 1 }""");
        using var client = app.CreateClient();
        var first = client.GetAsync("api/Working");
        await signals.Begun.Task;
        using var impatient = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.GetAsync("api/Free", impatient.Token));
        signals.Release.SetResult();
        Assert.Equal(HttpStatusCode.OK, (await first).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("api/Free")).StatusCode);
    }

    [Fact]
    public async Task Custom_headers_stand_on_every_response() // host.json: customHeaders
    {
        await using var app = await StartAsync("""{ "customHeaders": { "X-Content-Type-Options": "nosniff" } }""");
        using var client = app.CreateClient();
        signals.Release.SetResult();
        Assert.Equal(["nosniff"], (await client.GetAsync("api/Working")).Headers.GetValues("X-Content-Type-Options"));
    }

    private Task<EmbeddedApplication> StartAsync(string http) => TestHost.StartAsync(
        TestHost.Options(typeof(LimitApp)) with
        {
            HostJson = $$"""{ "version": "2.0", "logging": { "logLevel": { "default": "None" } }, "extensions": { "http": {{http}} } }""",
        },
        builder => builder.Services.AddSingleton(signals));
}
