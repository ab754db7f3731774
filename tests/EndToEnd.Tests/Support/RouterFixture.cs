using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using RequestRouter.Local.Client;
using RequestRouter.Local.Emulator;
using RequestRouter.Local.Identity;
using RequestRouter.Local.Keys;
using RequestRouter.Local.Host.Durable.Client;
using RequestRouter.Local.Host.Durable.Functions;
using RequestRouter.Local.Host.Hosting;
using RequestRouter.Local.Stack;
using RequestRouter.Local.States;
using RequestRouter.Router;

namespace RequestRouter.EndToEnd.Tests.Support;

/// <summary>
/// The real router on the embedded runtime and Azurite, with its movable clock, and three States that are entered in its
/// register. One for all tests of a collection: each test makes cases of its own.
/// </summary>
public sealed class RouterFixture : IAsyncLifetime
{
    private static int count;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("requestrouter-e2e-");
    private AzuriteServer azurite = null!;
    private EmbeddedApplication router = null!;
    private HttpClient client = null!;

    /// <summary>Settings that differ from those of a rehearsal, by configuration key.</summary>
    internal Dictionary<string, string> Overrides { get; init; } = [];

    internal KeyFolder Keys { get; private set; } = null!;

    internal LocalIssuer Issuer { get; private set; } = null!;

    /// <summary>The router's clock, which stands still until a test moves it.</summary>
    internal RouterClock Clock { get; private set; } = null!;

    internal NationalSystem Netherlands { get; private set; } = null!;

    internal NationalSystem Singapore { get; private set; } = null!;

    internal NationalSystem Kenya { get; private set; } = null!;

    internal RouterSettings Settings { get; private set; } = null!;

    /// <summary>The task hub, as a function with <c>[DurableClient]</c> gets it.</summary>
    internal DurableTaskClient Durable => new EngineClient(router.Services.GetRequiredService<DurableTriggerExtension>().Engine);

    internal Uri Address => router.BaseAddress;

    internal string Storage => azurite.ConnectionString;

    public async Task InitializeAsync()
    {
        Keys = new KeyFolder(Path.Combine(folder.FullName, "keys"));
        Issuer = new LocalIssuer(Keys.Get(LocalIssuer.KeyName));
        await Issuer.ServeAsync();
        azurite = await AzuriteServer.StartAsync();
        Settings = new RouterSettings(new Uri("http://127.0.0.1:0"), Storage, Issuer.MetadataAddress, Keys.Get("router"), Rehearsal: true)
        {
            Bus = $"e2e-{Environment.ProcessId}-{Interlocked.Increment(ref count)}",
        };
        await StartRouterAsync();
    }

    public async Task DisposeAsync()
    {
        await StopRouterAsync();
        await azurite.DisposeAsync();
        await Issuer.DisposeAsync();
        folder.Delete(recursive: true);
    }

    /// <summary>Stops the router as an update of the app would, and starts it again on the same storage.</summary>
    internal async Task RestartAsync()
    {
        await StopRouterAsync();
        await StartRouterAsync();
    }

    /// <summary>A client that presents nothing of itself.</summary>
    internal HttpClient Anonymous() => new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(Address, "/api/") };

    private async Task StartRouterAsync()
    {
        router = await EmbeddedApplication.RunEntryPointAsync(new EmbeddedOptions
        {
            Functions = typeof(RouterServices).Assembly,
            Settings = Settings.Values.ToDictionary(setting => setting.Key, setting => (string?)Overrides.GetValueOrDefault(setting.Key, setting.Value)),
        });
        client = router.CreateClient();
        Clock = new RouterClock(client);
        await Clock.ReadAsync(CancellationToken.None);
        await Registrar.RegisterAsync(Address, Issuer, Keys, Clock, CancellationToken.None);
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
