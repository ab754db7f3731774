using System.Net;
using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using RequestRouter.Local.Host.Hosting;
using RequestRouter.Local.Tests.Hosting;

namespace RequestRouter.Local.Tests.Http;

/// <summary>HTTP trigger: limits; ASP.NET Core integration: the request's body is a stream.</summary>
public sealed class StreamingTests
{
    private readonly Channel<int> read = Channel.CreateUnbounded<int>();

    [Fact]
    public async Task A_body_reaches_the_function_while_it_is_still_being_sent() // ASP.NET Core integration: HttpRequest.Body is not buffered
    {
        await using var app = await StartAsync([]);
        using var client = app.CreateClient();
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var call = client.PutAsync("api/Count", new SlowContent(gate.Task));
        Assert.Equal(5, await read.Reader.ReadAsync());
        gate.SetResult();
        Assert.Equal("10", await (await call).Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_body_above_the_limit_is_refused() // HTTP trigger: limits, FUNCTIONS_REQUEST_BODY_SIZE_LIMIT
    {
        await using var app = await StartAsync(new() { ["FUNCTIONS_REQUEST_BODY_SIZE_LIMIT"] = "1000" });
        using var client = app.CreateClient();
        Assert.Equal(HttpStatusCode.OK, (await client.PutAsync("api/Count", new ByteArrayContent(new byte[1000]))).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await client.PutAsync("api/Count", new ByteArrayContent(new byte[1001]))).StatusCode);
    }

    private Task<EmbeddedApplication> StartAsync(Dictionary<string, string?> settings) => TestHost.StartAsync(
        TestHost.Options(typeof(StreamApp)) with { Settings = settings }, builder => builder.Services.AddSingleton(read));
}
