using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Client;
using RequestRouter.Local.Emulator;
using RequestRouter.Local.Host.Hosting;
using RequestRouter.Local.Identity;
using RequestRouter.Local.Keys;
using RequestRouter.Local.Stack;
using RequestRouter.Local.States;

namespace RequestRouter.EndToEnd.Tests;

/// <summary>A router, in real time, that serves only a few calls a second of all States together.</summary>
public sealed class BusyRouter : IAsyncLifetime
{
    /// <summary>Half as many cases can be opened.</summary>
    internal const int CallsPerSecond = 30;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("requestrouter-busy-");
    private AzuriteServer azurite = null!;
    private RouterProcess router = null!;
    private KeyFolder keys = null!;

    internal LocalIssuer Issuer { get; private set; } = null!;

    internal Uri Address => router.Address;

    public async Task InitializeAsync()
    {
        keys = new KeyFolder(Path.Combine(folder.FullName, "keys"));
        Issuer = new LocalIssuer(keys.Get(LocalIssuer.KeyName));
        await Issuer.ServeAsync();
        azurite = await AzuriteServer.StartInMemoryAsync();
        var address = new Uri($"http://127.0.0.1:{FreePort.Any()}");
        router = RouterProcess.Start(new RouterSettings(address, azurite.ConnectionString, Issuer.MetadataAddress, keys.Get("router"), Rehearsal: false) { CallsPerSecondOfAll = CallsPerSecond }, _ => { });
        await router.ReadyAsync(default);
        await Registrar.RegisterAsync(address, Issuer, keys, TimeProvider.System, default);
    }

    public async Task DisposeAsync()
    {
        await router.DisposeAsync();
        await azurite.DisposeAsync();
        await Issuer.DisposeAsync();
        folder.Delete(recursive: true);
    }

    internal NationalSystem System(ExampleState state) => new(Address, state, Issuer, keys, TimeProvider.System);
}
