using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace RequestRouter.Local.Host.Storage;

/// <summary>Stops the host when its row store has failed: what it does from then on could not be kept.</summary>
internal sealed partial class RowStoreWatch(IRowStore store, IHostApplicationLifetime lifetime, ILogger<RowStoreWatch> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (store is not JournaledRowStore journaled)
        {
            return;
        }

        var ended = await Task.WhenAny(journaled.Faulted, Task.Delay(Timeout.Infinite, stoppingToken));
        if (ended == journaled.Faulted)
        {
            StoreFailed(log, await journaled.Faulted);
            lifetime.StopApplication();
        }
    }

    [LoggerMessage(LogLevel.Critical, "The runtime's state can no longer be written; the host stops.")]
    private static partial void StoreFailed(ILogger log, Exception fault);
}
