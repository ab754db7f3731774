using System.Text.Json.Nodes;
using RequestRouter.Local.Client;
using RequestRouter.Local.Emulator;
using RequestRouter.Local.Host.Hosting;
using RequestRouter.Local.Identity;
using RequestRouter.Local.Keys;
using RequestRouter.Local.Stack;
using RequestRouter.Local.States;

namespace RequestRouter.EndToEnd.Tests.SecondProfile;

/// <summary>A router whose orchestrations are kept as Azure keeps them by default, in real time.</summary>
public sealed class AzureStorageRouter : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("requestrouter-second-");
    private AzuriteServer azurite = null!;
    private RouterProcess router = null!;

    internal LocalIssuer Issuer { get; private set; } = null!;

    internal KeyFolder Keys { get; private set; } = null!;

    internal Uri Address => router.Address;

    internal string Storage => azurite.ConnectionString;

    public async Task InitializeAsync()
    {
        Keys = new KeyFolder(Path.Combine(folder.FullName, "keys"));
        Issuer = new LocalIssuer(Keys.Get(LocalIssuer.KeyName));
        await Issuer.ServeAsync();
        azurite = await AzuriteServer.StartAsync();
        var address = new Uri($"http://127.0.0.1:{FreePort.Any()}");
        var settings = new RouterSettings(address, azurite.ConnectionString, Issuer.MetadataAddress, Keys.Get("router"), Rehearsal: false) { OnAzureStorage = true };
        router = RouterProcess.Start(settings, _ => { });
        await router.ReadyAsync(default);
        foreach (var state in ExampleStates.All)
        {
            await EnterAsync(state);
        }
    }

    public async Task DisposeAsync()
    {
        await router.DisposeAsync();
        await azurite.DisposeAsync();
        await Issuer.DisposeAsync();
        folder.Delete(recursive: true);
    }

    internal NationalSystem System(ExampleState state) => new(Address, state, Issuer, Keys, TimeProvider.System);

    /// <summary>Central authorities that are everything at once, so that requests of every kind are theirs to make.</summary>
    private async Task EnterAsync(ExampleState state)
    {
        var entry = RegisterEntry.Of(state, Keys);
        entry["authorities"]![0]!["roles"] = new JsonArray("central-authority", "point-of-contact", "extradition-authority", "competent-authority");
        using var registrar = System(state);
        await Registrar.EnterAsync(Address, registrar, entry, Issuer, TimeProvider.System, default);
    }
}
