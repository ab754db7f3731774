using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DurableTask.Core.History;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RequestRouter.Local.Client;
using RequestRouter.Local.Emulator;
using RequestRouter.Local.Host.Durable;
using RequestRouter.Local.Host.Hosting;
using RequestRouter.Local.Identity;
using RequestRouter.Local.Keys;
using RequestRouter.Local.Stack;
using RequestRouter.Local.States;

namespace RequestRouter.EndToEnd.Tests.Support;

/// <summary>
/// The real router, a worker process of the local host in this one, on Azurite, with its movable clock, and three States that are entered in its
/// register. One for all tests of a collection: each test makes cases of its own.
/// </summary>
public sealed class RouterFixture : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("requestrouter-e2e-");
    private readonly LogLines log = new();
    private AzuriteServer azurite = null!;
    private FunctionsHost router = null!;
    private CountedStorage counted = null!;
    private HttpClient client = null!;

    /// <summary>Settings beside those of a rehearsal, or in their place, by configuration key.</summary>
    internal Dictionary<string, string> Overrides { get; init; } = [];

    /// <summary>How long the worker may give no sign of life.</summary>
    internal TimeSpan WorkerSilence { get; init; } = TimeSpan.FromSeconds(30);

    internal KeyFolder Keys { get; private set; } = null!;

    internal LocalIssuer Issuer { get; private set; } = null!;

    /// <summary>The router's clock, which stands still until a test moves it.</summary>
    internal RouterClock Clock { get; private set; } = null!;

    internal NationalSystem Netherlands { get; private set; } = null!;

    internal NationalSystem Singapore { get; private set; } = null!;

    internal NationalSystem Kenya { get; private set; } = null!;

    internal RouterSettings Settings { get; private set; } = null!;

    /// <summary>For the client of the real package.</summary>
    internal string BusConnection => router.BusConnection;

    /// <summary>How often the router has written to its tables and blobs so far.</summary>
    internal long StorageWrites => counted.Writes;

    /// <summary>Every storage call of the router so far.</summary>
    internal IReadOnlyList<string> StorageCalls => counted.Calls;

    /// <summary>Is told of each storage call of the router before it goes on; where it throws, the storage fails.</summary>
    internal Func<string, Task>? BeforeStorage
    {
        set => counted.Before = value;
    }

    /// <summary>What host and worker have logged so far.</summary>
    internal IReadOnlyList<string> Log => log.All;

    internal Uri Address => router.Address;

    internal string Storage => azurite.ConnectionString;

    public async Task InitializeAsync()
    {
        Keys = new KeyFolder(Path.Combine(folder.FullName, "keys"));
        Issuer = new LocalIssuer(Keys.Get(LocalIssuer.KeyName));
        await Issuer.ServeAsync();
        azurite = await AzuriteServer.StartAsync();
        counted = await CountedStorage.StartAsync(azurite.ConnectionString);
        Settings = new RouterSettings(new Uri("http://127.0.0.1:0"), Storage, Issuer.MetadataAddress, Keys.Get("router"), Rehearsal: true);
        await StartRouterAsync();
        await Registrar.RegisterAsync(Address, Issuer, Keys, Clock, CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await StopRouterAsync();
        await counted.DisposeAsync();
        await azurite.DisposeAsync();
        await Issuer.DisposeAsync();
        log.Dispose();
        folder.Delete(recursive: true);
    }

    /// <summary>Stops the router as an update of the app would, and starts it again on the same storage.</summary>
    internal async Task RestartAsync()
    {
        await StopRouterAsync();
        await StartRouterAsync();
    }

    /// <summary>Stops the router, has its storage brought to another that is empty, and starts it there: nothing else that it had is left.</summary>
    /// <param name="bring">Is given both connection strings.</param>
    internal async Task RestartElsewhereAsync(Func<string, string, Task> bring)
    {
        var now = Clock.GetUtcNow();
        await StopRouterAsync();
        var other = await AzuriteServer.StartAsync();
        await bring(Storage, other.ConnectionString);
        await counted.DisposeAsync();
        await azurite.DisposeAsync();
        azurite = other;
        counted = await CountedStorage.StartAsync(Storage);
        Settings = new RouterSettings(new Uri("http://127.0.0.1:0"), Storage, Issuer.MetadataAddress, Keys.Get("router"), Rehearsal: true) { RehearsalStart = now };
        await StartRouterAsync();
    }

    /// <summary>A client that presents nothing of itself.</summary>
    internal HttpClient Anonymous() => new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(Address, "/api/") };

    /// <summary>A request of the Netherlands that its requested State has received, by default a sound one to Singapore; the case's id.</summary>
    internal async Task<string> SubmitAsync(JsonObject? request = null)
    {
        var answer = await Netherlands.SubmitAsync((request ?? Requests.New()).Bytes(), default);
        Assert.True(answer.Status == HttpStatusCode.Accepted, $"{answer.Status} {answer.Body}");
        await Clock.AdvanceAsync("PT0S", default);
        return answer.Body!["caseId"]!.GetValue<string>();
    }

    /// <summary>A State says something that is accepted, and its step is taken.</summary>
    internal async Task SayAsync(NationalSystem by, string caseId, JsonObject said)
    {
        var answer = await by.SayAsync(caseId, said, default);
        Assert.True(answer.Status == HttpStatusCode.Accepted, $"{answer.Status} {answer.Body}");
        await Clock.AdvanceAsync("PT0S", default);
    }

    /// <summary>A durable instance with its history, as an operator sees it.</summary>
    internal async Task<JsonObject> InstanceAsync(string id) =>
        (await client.GetFromJsonAsync<JsonObject>($"/local/instances/{Uri.EscapeDataString(id)}"))!;

    /// <summary>The events of a durable instance since its history was cut last, as the engine has them.</summary>
    internal Task<IReadOnlyList<HistoryEvent>> HistoryAsync(string id) => router.Services.GetRequiredService<DurableExtension>().HistoryAsync(id);

    /// <summary>The process that runs the app's functions now.</summary>
    internal async Task<int> WorkerAsync() => (await client.GetFromJsonAsync<JsonObject>("/local/worker"))!["processId"]!.GetValue<int>();

    /// <summary>Ends a durable instance from outside.</summary>
    internal Task TerminateAsync(string id) => router.Services.GetRequiredService<DurableExtension>().TerminateAsync(id, "a test");

    /// <summary>Has a durable instance stand still.</summary>
    internal Task SuspendAsync(string id) => router.Services.GetRequiredService<DurableExtension>().SuspendAsync(id, "a test");

    /// <summary>Takes a durable instance that has ended away, as if there had been none.</summary>
    internal Task PurgeAsync(string id) => router.Services.GetRequiredService<DurableExtension>().PurgeAsync(id);

    private async Task StartRouterAsync()
    {
        var settings = Settings.Values.ToDictionary(setting => setting.Key, setting => (string?)setting.Value);
        foreach (var (name, value) in Overrides)
        {
            settings[name] = value;
        }

        settings["RouterStorage"] = counted.ConnectionString;
        router = await FunctionsHost.StartAsync(new HostOptions(RouterProcess.AppFolder, settings) { WorkerOutput = _ => { }, WorkerSilence = WorkerSilence });
        router.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        client = router.CreateClient();
        Clock = new RouterClock(client);
        await Clock.ReadAsync(CancellationToken.None);
        Netherlands = new(Address, ExampleStates.Netherlands, Issuer, Keys, Clock);
        Singapore = new(Address, ExampleStates.Singapore, Issuer, Keys, Clock);
        Kenya = new(Address, ExampleStates.Kenya, Issuer, Keys, Clock);
    }

    private async Task StopRouterAsync()
    {
        Netherlands.Dispose();
        Singapore.Dispose();
        Kenya.Dispose();
        client.Dispose();
        await router.DisposeAsync();
    }
}
