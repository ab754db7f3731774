using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text.Json;
using Azure.Data.Tables;
using RequestRouter.Local.Client;
using RequestRouter.Local.Demo;
using RequestRouter.Local.Emulator;
using RequestRouter.Local.Identity;
using RequestRouter.Local.Keys;
using RequestRouter.Local.Host.Hosting;
using RequestRouter.Local.Host.Storage;
using RequestRouter.Local.Host.Storage.Blocks;
using RequestRouter.Local.Stack;
using RequestRouter.Local.States;
using RequestRouter.Router;

namespace RequestRouter.Benchmarks.Router;

/// <summary>A router on the embedded runtime and an Azurite of its own, whose storage calls are counted by kind.</summary>
internal sealed class RouterBench : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("requestrouter-bench-");
    private readonly ConcurrentDictionary<string, long> operations = new();
    private readonly MeterListener meters = new();
    private AzuriteServer azurite = null!;
    private LocalIssuer issuer = null!;
    private ObservedBlocks blocks = null!;
    private JournaledRowStore rows = null!;
    private EmbeddedApplication router = null!;
    private int count;

    public NationalSystem Netherlands { get; private set; } = null!;

    public NationalSystem Singapore { get; private set; } = null!;

    /// <summary>Number of the last notice read from Singapore's inbox.</summary>
    public long Cursor { get; set; }

    public static async Task<RouterBench> StartAsync()
    {
        var bench = new RouterBench();
        bench.Listen();
        var keys = new KeyFolder(Path.Combine(bench.folder.FullName, "keys"));
        bench.issuer = new LocalIssuer(keys.Get(LocalIssuer.KeyName));
        await bench.issuer.ServeAsync();
        bench.azurite = await AzuriteServer.StartAsync();
        var settings = new RouterSettings(
            new Uri("http://127.0.0.1:0"), bench.azurite.ConnectionString, bench.issuer.MetadataAddress, keys.Get("router"), Rehearsal: false)
        { Bus = $"bench-{Environment.ProcessId}" };
        bench.blocks = new ObservedBlocks(await AzureTableBlocks.OpenAsync(bench.azurite.ConnectionString, "Runtime", default));
        bench.rows = await JournaledRowStore.OpenAsync(bench.blocks, new());
        bench.router = await EmbeddedApplication.RunEntryPointAsync(new EmbeddedOptions
        {
            Functions = typeof(RouterServices).Assembly,
            Settings = settings.Values.ToDictionary(setting => setting.Key, setting => (string?)setting.Value),
            RowStore = bench.rows,
            HostJson = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "host.json")).Replace("\"Information\"", "\"Error\"", StringComparison.Ordinal),
        });
        await Registrar.RegisterAsync(bench.router.BaseAddress, bench.issuer, keys, TimeProvider.System, default);
        bench.Netherlands = new(bench.router.BaseAddress, ExampleStates.Netherlands, bench.issuer, keys, TimeProvider.System);
        bench.Singapore = new(bench.router.BaseAddress, ExampleStates.Singapore, bench.issuer, keys, TimeProvider.System);
        return bench;
    }

    /// <summary>A sound request with a reference of its own.</summary>
    public byte[] NewRequest()
    {
        var request = SampleRequest.Named("stored-data.en.json").Json;
        request["reference"] = $"NL-BENCH-{Interlocked.Increment(ref count)}";
        return JsonSerializer.SerializeToUtf8Bytes(request);
    }

    /// <summary>Storage calls so far: the router's own by service and method, the runtime's by what they are.</summary>
    public Dictionary<string, long> Operations() =>
        operations.Concat(blocks.Counts.Select(pair => KeyValuePair.Create($"runtime {pair.Key}", pair.Value))).ToDictionary();

    public async Task<TableClient> NewTableAsync()
    {
        var table = new TableClient(azurite.ConnectionString, $"raw{Guid.NewGuid():n}");
        await table.CreateAsync();
        return table;
    }

    public async ValueTask DisposeAsync()
    {
        Netherlands.Dispose();
        Singapore.Dispose();
        await router.DisposeAsync();
        await rows.DisposeAsync();
        await azurite.DisposeAsync();
        await issuer.DisposeAsync();
        meters.Dispose();
        folder.Delete(recursive: true);
    }

    private void Listen()
    {
        meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == "router.storage.operations")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        meters.SetMeasurementEventCallback<long>((_, calls, tags, _) =>
        {
            var named = tags.ToArray().ToDictionary(tag => tag.Key, tag => tag.Value);
            operations.AddOrUpdate($"router {named["service"]} {named["method"]}", calls, (_, before) => before + calls);
        });
        meters.Start();
    }
}
