using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace RequestRouter.EndToEnd.Tests.Telemetry;

/// <summary>Takes what the router exports (OTLP over HTTP) and keeps its bytes, in which text stands as it is.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<(string Path, byte[] Body)> taken = new();

    private Collector()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            Assert.False(context.Request.Headers.ContainsKey("Content-Encoding"), "Compressed, nothing would be found in it.");
            taken.Enqueue((context.Request.Path, body.ToArray()));
        });
    }

    public string Address => app.Urls.First();

    public static async Task<Collector> StartAsync()
    {
        var collector = new Collector();
        await collector.app.StartAsync();
        return collector;
    }

    /// <summary>All that came so far of <c>traces</c>, <c>metrics</c> or <c>logs</c>, as text.</summary>
    public string Text(string signal) => string.Join('\n', Bodies(signal).Select(Encoding.UTF8.GetString));

    public IReadOnlyList<Span> Spans => [.. Bodies("traces").SelectMany(Span.Read)];

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private IEnumerable<byte[]> Bodies(string signal) => taken.Where(one => one.Path == $"/v1/{signal}").Select(one => one.Body);
}
