using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using RequestRouter.Host.Tests.Support;
using RequestRouter.Local.Host.Worker;

namespace RequestRouter.Host.Tests.Hosting;

/// <summary>Workers that die, one after the other: as in Azure, three that were never ready are the end of the host.</summary>
public sealed class LostWorkerTests
{
    [Fact]
    public async Task A_worker_that_was_ready_is_no_futile_start()
    {
        await using var host = await TestHost.StartAsync("Nothing");

        // The first was ready, two more never are.
        var worker = await KillAsync(host, 3);

        await Eventually.UntilAsync(async () => (await host.Client.GetAsync("api/Nothing")).IsSuccessStatusCode);
        Assert.False(worker.Failed.IsCompleted);
    }

    [Fact]
    public async Task Three_that_were_never_ready_end_the_host()
    {
        await using var host = await TestHost.StartAsync("Nothing");

        var worker = await KillAsync(host, 4);

        Assert.Contains("3 times before it was ready", (await worker.Failed.WaitAsync(Eventually.Patience)).Message);
    }

    /// <summary>Kills so many, each as soon as it has a process.</summary>
    private static async Task<FunctionsWorker> KillAsync(TestHost host, int times)
    {
        var worker = host.Services.GetRequiredService<FunctionsWorker>();
        for (var killed = 0; killed < times; killed++)
        {
            await Eventually.UntilAsync(() => worker.ProcessId is not 0);
            using var process = Process.GetProcessById(worker.ProcessId);
            process.Kill();
            await process.WaitForExitAsync();
            await Eventually.UntilAsync(() => worker.ProcessId != process.Id);
        }

        return worker;
    }
}
