using RequestRouter.Host.Tests.Hosting;
using RequestRouter.Host.Tests.Support;
using RequestRouter.Local.Emulator;

namespace RequestRouter.Benchmarks.Host;

/// <summary>The local host with functions of the test app, both processes of their own, on an Azurite of its own on disk.</summary>
internal sealed class HostBench : IAsyncDisposable
{
    private readonly AzuriteServer azurite;
    private readonly HostProcess process;

    private HostBench(AzuriteServer azurite, HostProcess process)
    {
        (this.azurite, this.process) = (azurite, process);
        Client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(process.Address, "/api/"), Timeout = TimeSpan.FromMinutes(10) };
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
        var bench = new HostBench(azurite, HostProcess.Start(TestApp.Folder(["Time", .. functions], hostJson), ("AzureWebJobsStorage", azurite.ConnectionString)));
        await Eventually.UntilAsync(bench.AnswersAsync);
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
        await process.DisposeAsync();
        await azurite.DisposeAsync();
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var answer = await Client.GetAsync(new Uri("Time", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            // It does not listen yet.
            return false;
        }
    }
}
