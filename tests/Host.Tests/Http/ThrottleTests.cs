using System.Net;
using RequestRouter.Host.Tests.Support;

namespace RequestRouter.Host.Tests.Http;

/// <summary>host.json reference, http section.</summary>
public sealed class ThrottleTests
{
    [Fact]
    public async Task More_requests_than_may_run_wait_their_turn() // host.json: maxConcurrentRequests
    {
        await using var host = await TestHost.StartAsync(new HostPlan("Working", "Free").WithExtension("http", """{ "maxConcurrentRequests": 1 }"""));
        var first = host.Client.GetAsync("api/Working");
        await host.Diary.HasAsync("begun");
        using var impatient = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.Client.GetAsync("api/Free", impatient.Token));

        host.Diary.Open("release");
        Assert.Equal(HttpStatusCode.OK, (await first).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.Client.GetAsync("api/Free")).StatusCode);
    }
}
