using System.CommandLine;
using Microsoft.Extensions.Configuration;
using RequestRouter.Local.Emulator;
using RequestRouter.Router.Storage;

namespace RequestRouter.Local.Commands;

/// <summary>A router's storage without the router: the one that the environment names as the app's settings do, else that of the state folder, whose Azurite is started for it.</summary>
internal sealed class StorageAccess : IAsyncDisposable
{
    private readonly IDisposable? occupied;
    private readonly AzuriteServer? azurite;

    private StorageAccess(StorageClients clients, IDisposable? occupied, AzuriteServer? azurite)
    {
        Clients = clients;
        this.occupied = occupied;
        this.azurite = azurite;
    }

    public StorageClients Clients { get; }

    /// <exception cref="LauncherFault">A router runs on the state folder.</exception>
    public static async Task<StorageAccess> OpenAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var environment = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        if (environment.GetSection("RouterStorage") is { } section && (section.Value is { Length: > 0 } || section.GetChildren().Any()))
        {
            return new(new StorageClients(StorageSettings.From(environment)), null, null);
        }

        var folder = StateFolder.Choose(parsed.GetValue(CommandLine.StateFolderOption));
        var occupied = folder.Occupy();
        try
        {
            var azurite = await AzuriteServer.StartAsync(folder.Azurite, cancellationToken, Console.Error.WriteLine);
            return new(new StorageClients(new StorageSettings(azurite.ConnectionString, null, null)), occupied, azurite);
        }
        catch
        {
            occupied.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (azurite is not null)
        {
            await azurite.DisposeAsync();
        }

        occupied?.Dispose();
    }
}
