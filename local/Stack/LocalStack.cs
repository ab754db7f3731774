using RequestRouter.Local.Emulator;
using RequestRouter.Local.Host.Hosting;
using RequestRouter.Local.Identity;
using RequestRouter.Local.Keys;
using RequestRouter.Local.States;
using RequestRouter.Local.Witnessing;
using RequestRouter.Router.Audit.Checkpoints;
using RequestRouter.Router.Audit.SignedNotes;
using RequestRouter.Router.Security;
using Microsoft.Extensions.Configuration;

namespace RequestRouter.Local.Stack;

/// <summary>All that a router needs on a machine without Azure, and the router: Azurite, an issuer, one child process.</summary>
internal sealed class LocalStack : IAsyncDisposable
{
    private readonly Stack<IAsyncDisposable> started = new();
    private readonly StateFolder folder;
    private readonly IDisposable occupied;

    private LocalStack(StateFolder folder, IDisposable occupied)
    {
        this.folder = folder;
        this.occupied = occupied;
        Issuer = new LocalIssuer(folder.Keys.Get(LocalIssuer.KeyName));
    }

    public LocalIssuer Issuer { get; }

    public RouterProcess Router { get; private set; } = null!;

    public AzuriteServer Azurite { get; private set; } = null!;

    /// <summary>Of the Netherlands, on the port behind the router's where that is free; it watches the router's log.</summary>
    public ExampleWitness Witness { get; private set; } = null!;

    /// <summary>For a client of Azure.Messaging.ServiceBus.</summary>
    public string BusConnection { get; private set; } = "";

    /// <summary>Starts all, in order, and returns when the router is ready. What was started is stopped if anything fails.</summary>
    /// <param name="port">Of the router; 0 for a free one.</param>
    /// <param name="rehearsal">True for a clock that is moved by hand.</param>
    /// <param name="log">Takes the router's log; null lets it write to this program's own output.</param>
    /// <exception cref="LauncherFault">The machine does not let it.</exception>
    public static async Task<LocalStack> StartAsync(
        StateFolder folder, int port, bool rehearsal, Action<string>? log, CancellationToken cancellationToken)
    {
        var stack = new LocalStack(folder, folder.Occupy());
        try
        {
            if (port != 0 && !FreePort.IsFree(port))
            {
                throw new LauncherFault($"Port {port} of 127.0.0.1 is taken by another program: stop that one, or choose another port with --port.");
            }

            await stack.StartPartsAsync(new Uri($"http://127.0.0.1:{(port == 0 ? FreePort.Any() : port)}"), rehearsal, log, cancellationToken);
            return stack;
        }
        catch
        {
            await stack.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops what was started, last first, so that the router can finish its work on living storage.</summary>
    public async ValueTask DisposeAsync()
    {
        File.Delete(folder.RunFile);
        while (started.TryPop(out var part))
        {
            await part.DisposeAsync();
        }

        occupied.Dispose();
    }

    private async Task StartPartsAsync(Uri address, bool rehearsal, Action<string>? log, CancellationToken cancellationToken)
    {
        started.Push(Issuer);
        var azurite = AzuriteServer.StartAsync(folder.Azurite, cancellationToken, Console.Error.WriteLine);
        try
        {
            await Issuer.ServeAsync(cancellationToken);
        }
        finally
        {
            started.Push(Azurite = await azurite);
        }

        var settings = new RouterSettings(address, Azurite.ConnectionString, Issuer.MetadataAddress, SigningKeyOfRouter(), rehearsal) { BusPort = FreePort.Any() };
        BusConnection = settings.BusConnection;
        started.Push(Router = RouterProcess.Start(settings, log));
        Azurite.Guard(Router.Process);
        await Router.ReadyAsync(cancellationToken);
        Witness = await StartWitnessAsync(settings.Key, address.Port + 1, cancellationToken);
        new RunningRouter(address, rehearsal, Azurite.ConnectionString).Write(folder);
    }

    private async Task<ExampleWitness> StartWitnessAsync(SigningKey router, int port, CancellationToken cancellationToken)
    {
        byte[] seed = folder.Keys.Seed("witness");
        var key = VerifierKey.OfWitness("nl.example.org/witness", Ed25519.PublicKeyOf(seed));
        var heads = new WitnessHeads(folder.Witness);
        started.Push(heads);
        using var signer = new RouterSigner(new SigningSettings(router.Pem, router.Id));
        var log = VerifierKey.OfLog(CheckpointSettings.From(new ConfigurationBuilder().Build()).Origin, RouterKey.Of(signer.PublicKey, null));
        var server = new WitnessServer(new(key, seed, [log], heads, TimeProvider.System), Console.Error.WriteLine);
        started.Push(server);
        await server.ServeAsync(FreePort.IsFree(port) ? port : 0, cancellationToken);
        return new(ExampleStates.Netherlands, key.ToString(), server.Address);
    }

    private SigningKey SigningKeyOfRouter() => folder.Keys.Get("router");
}
