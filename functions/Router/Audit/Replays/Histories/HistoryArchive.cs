using System.Globalization;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.DurableTask.Protobuf;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Audit.Replays.Histories;

/// <summary>Histories of orchestrations that have ended, in blobs named by the instance and by when its run began. What was written once is never written anew; <see cref="ArchivedHistories"/> reads it.</summary>
public sealed class HistoryArchive(StorageClients clients)
{
    public const string Container = "histories";

    private readonly BlobContainerClient container = clients.Blobs.GetBlobContainerClient(Container);

    /// <summary>Keeps the history of a run. Safe to repeat.</summary>
    /// <param name="instanceId">Of the orchestration.</param>
    /// <param name="begunAt">When the run began (UTC), by the backend's clock.</param>
    /// <param name="history">Its events in order.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task KeepAsync(string instanceId, DateTimeOffset begunAt, IReadOnlyList<HistoryEvent> history, CancellationToken cancellationToken)
    {
        var onlyOnce = new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } };
        try
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"{FolderOf(instanceId)}{begunAt.UtcTicks:d19}");
            await container.GetBlobClient(name).UploadAsync(new BinaryData(HistoryLines.Write(history)), onlyOnce, cancellationToken);
        }
        catch (RequestFailedException exists) when (exists.ErrorCode == BlobErrorCode.BlobAlreadyExists)
        {
            // An attempt before this one ended after it.
        }
    }

    /// <summary>Before the names of an instance's blobs: a colon, which stands in ids, is one of the characters that clients and stores of blobs write differently into a signature.</summary>
    internal static string FolderOf(string instanceId) => $"{instanceId.Replace(':', '~')}/";
}
