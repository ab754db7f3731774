using System.Diagnostics;
using System.Runtime.InteropServices;
using RequestRouter.Host.Tests.Support;
using RequestRouter.Local.Emulator;
using RequestRouter.Local.Stack;

namespace RequestRouter.Benchmarks.Host;

/// <summary>The local host with functions of the test app, both processes of their own, on an Azurite of its own on disk.</summary>
internal sealed class HostBench : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly AzuriteServer azurite;
    private readonly Process process;

    private HostBench(AzuriteServer azurite, Process process, Uri address)
    {
        (this.azurite, this.process) = (azurite, process);
        Client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(address, "/api/"), Timeout = TimeSpan.FromMinutes(10) };
    }

    public HttpClient Client { get; }

    /// <summary>Starts it, with the function Time among those it serves.</summary>
    /// <param name="profile">The name that host.json gives the durable provider.</param>
    /// <param name="functions">Of the test app, by their names.</param>
    public static async Task<HostBench> StartAsync(string profile, params IEnumerable<string> functions)
    {
        string hostJson = $$"""
            { "version": "2.0", "logging": { "logLevel": { "default": "None" } }, "extensions": { "durableTask": { "hubName": "Bench", "storageProvider": { "type": "{{profile}}" } } } }
            """;
        var azurite = await AzuriteServer.StartAsync();
        var address = new Uri($"http://127.0.0.1:{FreePort.Any()}");
        var start = new ProcessStartInfo(
            Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "RequestRouter.Local.Host.exe" : "RequestRouter.Local.Host"),
            [TestApp.Folder(["Time", .. functions], hostJson)])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        start.Environment["Urls"] = address.GetLeftPart(UriPartial.Authority);
        start.Environment["AzureWebJobsStorage"] = azurite.ConnectionString;
        var process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        var bench = new HostBench(azurite, process, address);
        await bench.ReadyAsync();
        return bench;
    }

    /// <summary>Calls a function, and holds it to its answer.</summary>
    public async Task CallAsync(HttpMethod method, string route)
    {
        using var request = new HttpRequestMessage(method, route);
        using var answer = await Client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        Signals.Stop(process);
        await process.WaitForExitAsync();
        process.Dispose();
        await azurite.DisposeAsync();
    }

    private async Task ReadyAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            try
            {
                using var answer = await Client.GetAsync(new Uri("Time", UriKind.Relative), patience.Token);
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                // It does not listen yet.
            }

            await Task.Delay(50, patience.Token);
        }
    }
}
