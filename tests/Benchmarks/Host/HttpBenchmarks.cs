using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace RequestRouter.Benchmarks.Host;

/// <summary>
/// A call of an HTTP function that does nothing, through host and worker, beside the same answer of a bare web server in this process: what
/// the two processes between caller and function cost.
/// </summary>
internal static class HttpBenchmarks
{
    private const int Count = 5_000;

    private static readonly int[] Concurrencies = [1, 16, 64];

    public static async Task RunAsync()
    {
        await using var bench = await HostBench.StartAsync("Journal");
        await using var bare = await BareAsync();
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = Address(bare) };
        await Measure.RunAsync("warming up the host", Count, 16, _ => bench.CallAsync(HttpMethod.Get, "Time"));
        await Measure.RunAsync("warming up the bare server", Count, 16, _ => client.GetStringAsync(new Uri("Time", UriKind.Relative)));
        foreach (int concurrency in Concurrencies)
        {
            double through = await Measure.RunAsync("HTTP function through host and worker", Count, concurrency, _ => bench.CallAsync(HttpMethod.Get, "Time"));
            double direct = await Measure.RunAsync("bare web server", Count, concurrency, _ => client.GetStringAsync(new Uri("Time", UriKind.Relative)));
            Console.WriteLine($"    ratio {through / direct:P0}");
        }
    }

    private static async Task<WebApplication> BareAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet("/Time", static context => context.Response.WriteAsync(DateTimeOffset.UtcNow.ToString("O")));
        await app.StartAsync();
        return app;
    }

    private static Uri Address(WebApplication app) =>
        new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
}
