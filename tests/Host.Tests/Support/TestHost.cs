using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using RequestRouter.Local.Host.Hosting;
using RequestRouter.Local.Host.Storage;
using RequestRouter.Local.Host.Time;

namespace RequestRouter.Host.Tests.Support;

/// <summary>A host of some functions of the test app, with a worker of its own, on rows in memory and a free port.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly FunctionsHost host;
    private readonly ConcurrentQueue<string> output;

    private TestHost(FunctionsHost host, Diary diary, ConcurrentQueue<string> output)
    {
        (this.host, this.output) = (host, output);
        Diary = diary;
        Client = host.CreateClient();
    }

    public Diary Diary { get; }

    public HttpClient Client { get; }

    public Uri Address => host.Address;

    public string BusConnection => host.BusConnection;

    public IServiceProvider Services => host.Services;

    /// <summary>What the worker has printed.</summary>
    public string Output => string.Join('\n', output);

    public static Task<TestHost> StartAsync(params string[] functions) => StartAsync(new HostPlan(functions));

    public static async Task<TestHost> StartAsync(HostPlan plan)
    {
        var diary = await Diary.StartAsync();
        var output = new ConcurrentQueue<string>();
        plan.Prepare?.Invoke(diary);
        try
        {
            return new(await FunctionsHost.StartAsync(Options(plan, diary.Address) with { WorkerOutput = output.Enqueue }), diary, output);
        }
        catch
        {
            await diary.DisposeAsync();
            throw;
        }
    }

    /// <summary>The fault that a start ends with.</summary>
    public static async Task<StartupFault> FaultAsync(HostPlan plan) => await Assert.ThrowsAsync<StartupFault>(async () =>
        await (await FunctionsHost.StartAsync(Options(plan, "") with { WorkerOutput = _ => { } })).DisposeAsync());

    /// <summary>Moves the clock of a rehearsal; all that fell due has been done when it returns.</summary>
    public Task AdvanceAsync(TimeSpan span) => Services.GetRequiredService<RehearsalDriver>().AdvanceAsync(span);

    /// <summary>Stops the host as SIGTERM would; what was told is still there.</summary>
    public async Task StopAsync() => await host.DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await host.DisposeAsync();
        await Diary.DisposeAsync();
    }

    private static HostOptions Options(HostPlan plan, string diary)
    {
        var settings = new Dictionary<string, string?>
        {
            ["AzureWebJobsStorage"] = "memory",
            ["Urls"] = "http://127.0.0.1:0",
            ["Diary"] = diary,
            ["Submissions"] = "submissions",
            ["FunctionKeys__default"] = "for functions",
            ["FunctionKeys__master"] = "for all",
        };
        foreach (var (name, value) in plan.Settings)
        {
            settings[name] = value;
        }

        return new HostOptions(plan.Folder ?? TestApp.Folder(plan.Functions, plan.HostJson), settings) { RowStore = plan.Rows };
    }
}
