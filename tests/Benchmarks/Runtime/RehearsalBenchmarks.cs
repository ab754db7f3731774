using System.Diagnostics;
using System.Net.Http.Json;
using Microsoft.Azure.Functions.Worker.Builder;
using RequestRouter.Local.Emulator;
using RequestRouter.Local.Host.Hosting;

namespace RequestRouter.Benchmarks.Runtime;

/// <summary>How long it takes to move two months with state on Azurite: the minute that an integrator waits.</summary>
internal static class RehearsalBenchmarks
{
    public static async Task RunAsync()
    {
        await using var azurite = await AzuriteServer.StartAsync();
        foreach (var instances in (int[])[1, 100, 1_000])
        {
            await RehearseAsync(azurite.ConnectionString, instances);
        }
    }

    private static async Task RehearseAsync(string storage, int instances)
    {
        await using var app = await EmbeddedApplication.StartAsync(
            new EmbeddedOptions
            {
                Functions = typeof(RehearsalApp).Assembly,
                FunctionTypes = [typeof(RehearsalApp)],
                HostJson = """{ "version": "2.0", "logging": { "logLevel": { "default": "Error" } } }""",
                Settings = new Dictionary<string, string?> { ["Rehearsal"] = "true", ["AzureWebJobsStorage"] = storage },
            },
            builder => builder.ConfigureFunctionsWebApplication());
        using var client = app.CreateClient();
        await Measure.RunAsync($"start {instances} instances", instances, 16, index => client.PostAsync($"api/open/{instances}-{index}", null));
        var watch = Stopwatch.StartNew();
        var answer = await client.PostAsync("local/clock", JsonContent.Create(new { advance = "P61D" }));
        answer.EnsureSuccessStatusCode();
        Console.WriteLine($"61 days, {instances} instances with 6 reminders each and 87,840 sweeps: {watch.Elapsed.TotalSeconds:N1} s");
    }
}
