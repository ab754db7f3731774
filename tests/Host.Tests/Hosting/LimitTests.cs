using System.Net;
using RequestRouter.Host.Tests.Support;

namespace RequestRouter.Host.Tests.Hosting;

/// <summary>host.json reference: functionTimeout; isolated worker process guide: cancellation tokens; generic host: shutdown.</summary>
public sealed class LimitTests
{
    [Fact]
    public async Task A_function_is_told_when_its_time_is_up_and_given_up_with_its_worker_when_it_does_not_listen() // host.json reference: functionTimeout
    {
        await using var host = await TestHost.StartAsync(new HostPlan("Obedient", "Working", "Free")
        {
            HostJson = """{ "version": "2.0", "functionTimeout": "00:00:01", "logging": { "logLevel": { "default": "None" } } }""",
        });

        Assert.Equal("told to end /api/Obedient", await host.Client.GetStringAsync("api/Obedient"));
        Assert.Equal(HttpStatusCode.InternalServerError, (await host.Client.GetAsync("api/Working")).StatusCode);

        await Eventually.UntilAsync(async () => (await host.Client.GetAsync("api/Free")).StatusCode == HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_function_is_told_when_its_caller_has_gone() // isolated guide: cancellation of HTTP functions
    {
        await using var host = await TestHost.StartAsync("Obedient");
        using var caller = new CancellationTokenSource();
        var call = host.Client.GetAsync("api/Obedient", caller.Token);
        await host.Diary.HasAsync("begun");

        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await host.Diary.HasAsync("told to end");
    }

    [Fact]
    public async Task A_host_that_stops_lets_running_work_end_and_takes_no_more() // generic host: graceful shutdown
    {
        await using var host = await TestHost.StartAsync("Working");
        var call = host.Client.GetStringAsync("api/Working");
        await host.Diary.HasAsync("begun");

        var stop = host.StopAsync();
        await RefusedAsync(host.Address);
        Assert.False(stop.IsCompleted);
        host.Diary.Open("release");

        Assert.Equal("done /api/Working", await call);
        await stop;
    }

    [Fact]
    public async Task A_host_that_stops_waits_no_longer_than_it_was_told() // generic host: shutdownTimeoutSeconds
    {
        await using var host = await TestHost.StartAsync(new HostPlan("Working").With("shutdownTimeoutSeconds", "0"));
        var call = host.Client.GetAsync("api/Working");
        await host.Diary.HasAsync("begun");

        await host.StopAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => call);
    }

    /// <summary>Returns when nobody listens any more; with a client of its own for each try, so that no connection from before is used.</summary>
    private static Task RefusedAsync(Uri address) => Eventually.UntilAsync(async () =>
    {
        using var other = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address };
        try
        {
            await other.GetAsync("api/none");
            return false;
        }
        catch (HttpRequestException)
        {
            return true;
        }
    });
}
