using System.Diagnostics;
using System.Text.Json;
using Azure.Data.Tables;
using RequestRouter.Local.Client;
using RequestRouter.Local.Demo;
using RequestRouter.Local.Emulator;
using RequestRouter.Local.Host.Hosting;
using RequestRouter.Local.Identity;
using RequestRouter.Local.Keys;
using RequestRouter.Local.Stack;
using RequestRouter.Local.States;

namespace RequestRouter.Benchmarks.Router;

/// <summary>A router as the launcher starts it: host and worker as processes of their own, on an Azurite of its own on disk.</summary>
internal sealed class RouterBench : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("requestrouter-bench-");
    private AzuriteServer azurite = null!;
    private LocalIssuer issuer = null!;
    private RouterProcess router = null!;
    private int count;

    public NationalSystem Netherlands { get; private set; } = null!;

    public NationalSystem Singapore { get; private set; } = null!;

    /// <summary>Number of the last notice read from Singapore's inbox.</summary>
    public long Cursor { get; set; }

    private string OperationsFile => Path.Combine(folder.FullName, "operations.json");

    public static async Task<RouterBench> StartAsync()
    {
        var bench = new RouterBench();
        var keys = new KeyFolder(Path.Combine(bench.folder.FullName, "keys"));
        bench.issuer = new LocalIssuer(keys.Get(LocalIssuer.KeyName));
        await bench.issuer.ServeAsync();
        Environment.SetEnvironmentVariable("REQUESTROUTER_OPERATIONS", bench.OperationsFile);
        Environment.SetEnvironmentVariable("NODE_OPTIONS", $"--require {Path.Combine(AppContext.BaseDirectory, "Router", "operations.cjs")}");
        bench.azurite = await AzuriteServer.StartAsync();
        Environment.SetEnvironmentVariable("NODE_OPTIONS", null);
        var address = new Uri($"http://127.0.0.1:{FreePort.Any()}");
        var settings = new RouterSettings(address, bench.azurite.ConnectionString, bench.issuer.MetadataAddress, keys.Get("router"), Rehearsal: false);
        var watch = Stopwatch.StartNew();
        bench.router = RouterProcess.Start(settings, _ => { });
        await bench.router.ReadyAsync(default);
        Console.WriteLine($"host and worker ready after {watch.Elapsed.TotalSeconds:N1} s");
        await Registrar.RegisterAsync(address, bench.issuer, keys, TimeProvider.System, default);
        bench.Netherlands = new(address, ExampleStates.Netherlands, bench.issuer, keys, TimeProvider.System);
        bench.Singapore = new(address, ExampleStates.Singapore, bench.issuer, keys, TimeProvider.System);
        return bench;
    }

    public Task<Spent> SpentAsync() => Spent.SoFarAsync(router.Process, OperationsFile);

    /// <summary>A sound request with a reference of its own.</summary>
    public byte[] NewRequest()
    {
        var request = SampleRequest.Named("stored-data.en.json").Json;
        request["reference"] = $"NL-BENCH-{Interlocked.Increment(ref count)}";
        return JsonSerializer.SerializeToUtf8Bytes(request);
    }

    public async Task<TableClient> NewTableAsync()
    {
        var table = new TableClient(azurite.ConnectionString, $"raw{Guid.NewGuid():n}");
        await table.CreateAsync();
        return table;
    }

    /// <summary>A table of the router's own.</summary>
    public TableClient TableOf(string name) => new(azurite.ConnectionString, name);

    public async ValueTask DisposeAsync()
    {
        Netherlands.Dispose();
        Singapore.Dispose();
        await router.DisposeAsync();
        await azurite.DisposeAsync();
        await issuer.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
