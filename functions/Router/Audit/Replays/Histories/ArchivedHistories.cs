using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.DurableTask.Protobuf;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Audit.Replays.Histories;

/// <summary>Reads what <see cref="HistoryArchive"/> has kept.</summary>
public sealed class ArchivedHistories(StorageClients clients) : IHistoryRecord
{
    private readonly BlobContainerClient container = clients.Blobs.GetBlobContainerClient(HistoryArchive.Container);

    public async Task<IReadOnlyList<IReadOnlyList<HistoryEvent>>> FindAsync(string instanceId, CancellationToken cancellationToken)
    {
        var found = new List<IReadOnlyList<HistoryEvent>>();
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, HistoryArchive.FolderOf(instanceId), cancellationToken))
        {
            var content = await container.GetBlobClient(blob.Name).DownloadContentAsync(cancellationToken);
            found.Add(HistoryLines.Read(content.Value.Content.ToString()));
        }

        return found;
    }
}
