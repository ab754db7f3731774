using RequestRouter.Local.Emulator;
using RequestRouter.Local.Host.Hosting;
using RequestRouter.Local.Identity;
using RequestRouter.Local.Keys;

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

        var settings = new RouterSettings(address, Azurite.ConnectionString, Issuer.MetadataAddress, RouterKey(), rehearsal) { BusPort = FreePort.Any() };
        BusConnection = settings.BusConnection;
        started.Push(Router = RouterProcess.Start(settings, log));
        Azurite.Guard(Router.Process);
        await Router.ReadyAsync(cancellationToken);
        new RunningRouter(address, rehearsal, Azurite.ConnectionString).Write(folder);
    }

    private SigningKey RouterKey() => folder.Keys.Get("router");
}
