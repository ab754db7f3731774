using System.Diagnostics;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using RequestRouter.Local.Host.Hosting;
using RequestRouter.Local.Host.Storage;
using RequestRouter.Local.Host.Time;

namespace RequestRouter.Benchmarks.Runtime;

/// <summary>What the host adds: to a start, to a request, to a month of a rehearsal. State in memory.</summary>
internal static class HostingBenchmarks
{
    private const int Requests = 20_000;

    public static async Task RunAsync()
    {
        for (var start = 1; start <= 2; start++)
        {
            var watch = Stopwatch.StartNew();
            await using var started = await StartAsync(rehearsal: false);
            Console.WriteLine($"start {start}, until requests are taken: {watch.ElapsedMilliseconds} ms");
        }

        await using (var app = await StartAsync(rehearsal: false))
        {
            using var client = app.CreateClient();
            await Measure.RunAsync("HTTP function, warming up", 2_000, 16, _ => client.GetStringAsync("api/hello/you"));
            foreach (var concurrency in (int[])[1, 16, 64])
            {
                await Measure.RunAsync("HTTP function", Requests, concurrency, _ => client.GetStringAsync("api/hello/you"));
            }
        }

        await using var rehearsal = await StartAsync(rehearsal: true);
        var days = Stopwatch.StartNew();
        await rehearsal.Services.GetRequiredService<RehearsalDriver>().AdvanceAsync(TimeSpan.FromDays(30));
        Console.WriteLine($"30 days of a function that runs by the minute: {days.ElapsedMilliseconds} ms, {43_200 / days.Elapsed.TotalSeconds:N0} runs/s");
    }

    private static Task<EmbeddedApplication> StartAsync(bool rehearsal) => EmbeddedApplication.StartAsync(
        new EmbeddedOptions
        {
            Functions = typeof(HostingApp).Assembly,
            FunctionTypes = [typeof(HostingApp)],
            HostJson = """{ "version": "2.0", "logging": { "logLevel": { "default": "Error" } } }""",
            RowStore = new MemoryRowStore(),
            Settings = new Dictionary<string, string?> { ["Rehearsal"] = rehearsal ? "true" : "false" },
        },
        builder => builder.ConfigureFunctionsWebApplication());
}
