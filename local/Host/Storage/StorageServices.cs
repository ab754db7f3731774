using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RequestRouter.Local.Host.Hosting;
using RequestRouter.Local.Host.Storage.Blocks;

namespace RequestRouter.Local.Host.Storage;

/// <summary>Gives the host its row store.</summary>
internal static class StorageServices
{
    private const string Setting = "AzureWebJobsStorage";
    private const string TablePrefix = "Runtime";

    /// <summary>
    /// Adds an <see cref="IRowStore"/> on the account that <c>AzureWebJobsStorage</c> names, or in memory where it says
    /// <c>memory</c>. The store opens when first asked for.
    /// </summary>
    public static IServiceCollection AddRowStore(this IServiceCollection services)
    {
        services.AddSingleton<IRowStore>(provider => Open(provider.GetRequiredService<IConfiguration>()));
        return services;
    }

    private static IRowStore Open(IConfiguration configuration)
    {
        var connection = configuration[Setting];
        if (string.IsNullOrWhiteSpace(connection))
        {
            throw new StartupFault($"Setting {Setting} is missing: a storage connection string, or 'memory'.");
        }

        return connection.Equals("memory", StringComparison.OrdinalIgnoreCase)
            ? new MemoryRowStore()
            : Task.Run(() => OpenAsync(connection)).GetAwaiter().GetResult();
    }

    private static async Task<JournaledRowStore> OpenAsync(string connection)
    {
        try
        {
            var blocks = await AzureTableBlocks.OpenAsync(connection, TablePrefix, CancellationToken.None);
            return await JournaledRowStore.OpenAsync(new ObservedBlocks(blocks), new());
        }
        catch (Exception fault) when (fault is StorageUnavailable or RowStoreFault or FormatException or InvalidOperationException)
        {
            throw new StartupFault($"The storage account of {Setting} cannot be used: {fault.Message}");
        }
    }
}
