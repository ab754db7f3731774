using Microsoft.Extensions.Hosting;
using RequestRouter.Router.Audit.Replays.Histories;
using RequestRouter.Router.Evidence;

namespace RequestRouter.Router.Storage;

/// <summary>Creates the router's tables and containers before the first function runs, where they are not there yet.</summary>
internal sealed class StorageSetup(StorageClients clients) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (string table in Tables.All)
        {
            await clients.Tables.CreateTableIfNotExistsAsync(table, cancellationToken);
        }

        foreach (string container in (string[])[BodyStore.Container, EvidenceBlobs.Uploads, EvidenceBlobs.Kept, HistoryArchive.Container])
        {
            await clients.Blobs.GetBlobContainerClient(container).CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
