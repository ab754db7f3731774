using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using RequestRouter.Local.Host.Hosting;

namespace RequestRouter.Local.Tests.Hosting;

/// <summary>host.json reference: functionTimeout; isolated worker process guide: cancellation tokens; generic host: shutdown.</summary>
public sealed class LimitTests
{
    private readonly LimitApp.Signals signals = new();
    private readonly FakeTimeProvider clock = new();

    [Fact]
    public async Task A_function_is_told_when_its_time_is_up() // host.json reference: functionTimeout
    {
        await using var app = await StartAsync();
        using var client = app.CreateClient();
        var call = client.GetStringAsync("api/Obedient");
        await signals.Begun.Task;
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("told to end /api/Obedient", await call);
    }

    [Fact]
    public async Task A_function_that_does_not_listen_is_given_up() // host.json reference: functionTimeout
    {
        await using var app = await StartAsync();
        using var client = app.CreateClient();
        var call = client.GetAsync("api/Deaf");
        await signals.Begun.Task;
        clock.Advance(TimeSpan.FromMinutes(1) + InvocationLimit.Grace);
        Assert.Equal(HttpStatusCode.InternalServerError, (await call).StatusCode);
        signals.Release.SetResult();
    }

    [Fact]
    public async Task A_function_is_told_when_its_caller_has_gone() // isolated guide: cancellation of HTTP functions
    {
        await using var app = await StartAsync();
        using var client = app.CreateClient();
        using var caller = new CancellationTokenSource();
        var call = client.GetAsync("api/Obedient", caller.Token);
        await signals.Begun.Task;
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task A_host_that_stops_lets_running_work_end_and_takes_no_more() // generic host: graceful shutdown
    {
        var app = await StartAsync();
        using var client = app.CreateClient();
        var call = client.GetStringAsync("api/Working");
        await signals.Begun.Task;
        var stopping = app.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        var stop = app.DisposeAsync().AsTask();
        await Eventually.UntilAsync(() => stopping.IsCancellationRequested);
        Assert.False(stop.IsCompleted);
        signals.Release.SetResult();
        Assert.Equal("done /api/Working", await call);
        await stop;
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync("api/Working"));
    }

    [Fact]
    public async Task A_host_that_stops_waits_no_longer_than_it_was_told() // generic host: shutdownTimeoutSeconds
    {
        var app = await StartAsync(new() { ["shutdownTimeoutSeconds"] = "0" });
        using var client = app.CreateClient();
        var call = client.GetAsync("api/Deaf");
        await signals.Begun.Task;
        await app.DisposeAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => call);
        signals.Release.SetResult();
    }

    private Task<EmbeddedApplication> StartAsync(Dictionary<string, string?>? settings = null) => TestHost.StartAsync(
        TestHost.Options(typeof(LimitApp)) with
        {
            TimeProvider = clock,
            Settings = settings ?? [],
            HostJson = """{ "version": "2.0", "functionTimeout": "00:01:00", "logging": { "logLevel": { "default": "None" } } }""",
        },
        builder => builder.Services.AddSingleton(signals));
}
