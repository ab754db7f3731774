using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Microsoft.AspNetCore.WebUtilities;
using RequestRouter.Benchmarks.Load;
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
    private Uri address = null!;
    private HttpClient? clockClient;
    private int count;

    public NationalSystem Netherlands { get; private set; } = null!;

    public NationalSystem Singapore { get; private set; } = null!;

    public NationalSystem Kenya { get; private set; } = null!;

    public KeyFolder Keys { get; private set; } = null!;

    /// <summary>The router's time.</summary>
    public TimeProvider Clock { get; private set; } = TimeProvider.System;

    /// <summary>For a client of the queue.</summary>
    public string BusConnection { get; private set; } = "";

    /// <summary>The reference of the next request, as anybody could guess it.</summary>
    public string NextReference => $"NL-BENCH-{Volatile.Read(ref count) + 1}";

    /// <summary>Number of the last notice read from Singapore's inbox.</summary>
    public long Cursor { get; set; }

    private string OperationsFile => Path.Combine(folder.FullName, "operations.json");

    /// <param name="callsPerSecond">Of each State: by default more than the machine takes, for what one State alone sends is measured; null for the app's own default.</param>
    /// <param name="callsPerSecondOfAll">Of all States together; null for no bound where one State has none, else for the app's own default.</param>
    /// <param name="rehearsal">With a clock that stands until it is moved.</param>
    /// <param name="inMemory">With the storage in memory: on disk Azurite writes all it holds every few seconds, and ends where that is too much.</param>
    public static async Task<RouterBench> StartAsync(int? callsPerSecond = RouterSettings.Unbounded, int? callsPerSecondOfAll = null, bool rehearsal = false, bool inMemory = false)
    {
        var bench = new RouterBench();
        var keys = bench.Keys = new KeyFolder(Path.Combine(bench.folder.FullName, "keys"));
        bench.issuer = new LocalIssuer(keys.Get(LocalIssuer.KeyName));
        await bench.issuer.ServeAsync();
        Environment.SetEnvironmentVariable("REQUESTROUTER_OPERATIONS", bench.OperationsFile);
        Environment.SetEnvironmentVariable("NODE_OPTIONS", $"--require {Path.Combine(AppContext.BaseDirectory, "Router", "operations.cjs")}");
        bench.azurite = await (inMemory ? AzuriteServer.StartInMemoryAsync() : AzuriteServer.StartAsync());
        Environment.SetEnvironmentVariable("NODE_OPTIONS", null);
        var address = bench.address = new Uri($"http://127.0.0.1:{FreePort.Any()}");
        var settings = new RouterSettings(address, bench.azurite.ConnectionString, bench.issuer.MetadataAddress, keys.Get("router"), rehearsal) { CallsPerSecond = callsPerSecond, CallsPerSecondOfAll = callsPerSecondOfAll, BusPort = FreePort.Any() };
        bench.BusConnection = settings.BusConnection;
        var watch = Stopwatch.StartNew();
        bench.router = RouterProcess.Start(settings, _ => { });
        await bench.router.ReadyAsync(default);
        Console.WriteLine($"host and worker ready after {watch.Elapsed.TotalSeconds:N1} s");
        if (rehearsal)
        {
            bench.clockClient = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan };
            var clock = new RouterClock(bench.clockClient);
            await clock.ReadAsync(default);
            bench.Clock = clock;
        }

        await Registrar.RegisterAsync(address, bench.issuer, keys, bench.Clock, default);
        bench.Netherlands = bench.SystemOf(ExampleStates.Netherlands);
        bench.Singapore = bench.SystemOf(ExampleStates.Singapore);
        bench.Kenya = bench.SystemOf(ExampleStates.Kenya);
        return bench;
    }

    /// <summary>The system of a State, which is not in the register by this.</summary>
    public NationalSystem SystemOf(ExampleState state) => new(address, state, issuer, Keys, Clock);

    /// <summary>Enters a State that is none of the examples.</summary>
    public Task EnterAsync(NationalSystem system) => Registrar.EnterAsync(address, system, RegisterEntry.Of(system.State, Keys), issuer, Clock, default);

    /// <summary>Moves a clock that stands, and returns when what fell due is done.</summary>
    public Task AdvanceAsync(string by) => ((RouterClock)Clock).AdvanceAsync(by, default);

    /// <summary>What the host tells of itself, by path below <c>/local</c>.</summary>
    public async Task<JsonNode> InspectAsync(string path)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address };
        return JsonNode.Parse(await client.GetStringAsync(new Uri($"/local/{path}", UriKind.Relative)))!;
    }

    public Task<Spent> SpentAsync() => Spent.SoFarAsync(router.Process, OperationsFile);

    /// <summary>A sound request with a reference of its own, of the Netherlands to Singapore unless said otherwise.</summary>
    public byte[] NewRequest(string? from = null, string? to = null)
    {
        var request = SampleRequest.Named("stored-data.en.json").Json;
        request["from"] = from ?? request["from"]!.GetValue<string>();
        request["to"] = to ?? request["to"]!.GetValue<string>();
        request["reference"] = $"NL-BENCH-{Interlocked.Increment(ref count)}";
        return JsonSerializer.SerializeToUtf8Bytes(request);
    }

    /// <summary>A browser in which an officer of Singapore's central authority is signed in at the console.</summary>
    public async Task<HttpClient> BrowserAsync()
    {
        var browser = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address };
        using var asked = await browser.GetAsync("/console/work");
        var at = asked.RequestMessage!.RequestUri!;
        var form = QueryHelpers.ParseQuery(at.Query).ToDictionary(parameter => parameter.Key, parameter => parameter.Value.ToString());
        form["persona"] = $"{ExampleStates.Singapore.Code}/{Roles.CentralAuthority}";
        using var content = new FormUrlEncodedContent(form);
        using var signedIn = await browser.PostAsync(new Uri(at, "/authorize"), content);
        signedIn.EnsureSuccessStatusCode();
        return browser;
    }

    /// <summary>A system of an example State that is told no more than one of any deployment.</summary>
    public LoadSender Sender(string from, string to)
    {
        var state = ExampleStates.All.Single(one => one.Code == from);
        string token = issuer.Issue(Officer.Of(from.ToLowerInvariant(), Roles.CentralAuthority).Claims, TimeProvider.System.GetUtcNow(), TimeSpan.FromHours(1));
        return new(address, from, to, () => token, state.KeyOf(state.CentralAuthority, Keys), TimeProvider.System);
    }

    /// <summary>Sends a request of the Netherlands and waits until Singapore is told of it, held back by its inbox; the case's id.</summary>
    public async Task<string> OpenCaseAsync()
    {
        string caseId = (await Netherlands.SubmitAsync(NewRequest(), default)).Body!["caseId"]!.GetValue<string>();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            var inbox = await Singapore.ReadInboxAsync(Cursor, TimeSpan.FromSeconds(5), patience.Token);
            Cursor = inbox.Cursor;
            if (inbox.Notices.Any(numbered => numbered.Notice.CaseId == caseId))
            {
                return caseId;
            }
        }
    }

    public async Task<TableClient> NewTableAsync()
    {
        var table = new TableClient(azurite.ConnectionString, $"raw{Guid.NewGuid():n}");
        await table.CreateAsync();
        return table;
    }

    /// <summary>The host; its worker is a child of it.</summary>
    public Process Host => router.Process;

    /// <summary>Of the storage, for a client that goes past the router.</summary>
    public string Storage => azurite.ConnectionString;

    /// <summary>A table of the router's own.</summary>
    public TableClient TableOf(string name) => new(azurite.ConnectionString, name);

    public async ValueTask DisposeAsync()
    {
        Netherlands.Dispose();
        Singapore.Dispose();
        Kenya.Dispose();
        clockClient?.Dispose();
        await router.DisposeAsync();
        await azurite.DisposeAsync();
        await issuer.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
