using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs.Models;
using RequestRouter.Router.Storage;

namespace RequestRouter.Local.Backup;

/// <summary>Writes a backup into a storage that holds nothing of a router.</summary>
internal sealed class Restoration(StorageClients clients, BackupReader backup)
{
    /// <summary>What one transaction of a table takes.</summary>
    private const int MostRows = 100, MostCharacters = 2_000_000;

    /// <summary>Transactions that are on their way at once.</summary>
    private const int AtOnce = 8;

    /// <exception cref="LauncherFault">The backup is not whole, or the storage is not empty; nothing was written then.</exception>
    public async Task<BackupManifest> RunAsync(CancellationToken cancellationToken)
    {
        var manifest = await backup.OpenAsync(cancellationToken);
        await RefuseUnlessEmptyAsync(manifest, cancellationToken);
        foreach (var table in manifest.Tables)
        {
            var target = clients.Tables.GetTableClient(table.Name);
            await target.CreateIfNotExistsAsync(cancellationToken);
            await Parallel.ForEachAsync(
                Transactions(table.Name),
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
                async (rows, ending) => await target.SubmitTransactionAsync(rows, ending));
        }

        foreach (string container in BackupWriter.Containers)
        {
            await clients.Blobs.GetBlobContainerClient(container).CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        }

        await Parallel.ForEachAsync(backup.Blobs(), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (blob, ending) =>
        {
            await using var content = backup.Open(blob);
            await clients.Blobs.GetBlobContainerClient(blob.Container).GetBlobClient(blob.Name).UploadAsync(
                content,
                new BlobUploadOptions { HttpHeaders = new() { ContentType = blob.ContentType }, Conditions = new() { IfNoneMatch = ETag.All } },
                ending);
        });
        return manifest;
    }

    private async Task RefuseUnlessEmptyAsync(BackupManifest manifest, CancellationToken cancellationToken)
    {
        foreach (var table in manifest.Tables)
        {
            try
            {
                await foreach (var _ in clients.Tables.GetTableClient(table.Name).QueryAsync<TableEntity>(maxPerPage: 1, cancellationToken: cancellationToken))
                {
                    throw NotEmpty($"table {table.Name}");
                }
            }
            catch (RequestFailedException none) when (none.Status == 404)
            {
                // The table is not there yet.
            }
        }

        foreach (string container in BackupWriter.Containers)
        {
            try
            {
                await foreach (var _ in clients.Blobs.GetBlobContainerClient(container).GetBlobsAsync(BlobTraits.None, BlobStates.None, null, cancellationToken))
                {
                    throw NotEmpty($"container {container}");
                }
            }
            catch (RequestFailedException none) when (none.Status == 404)
            {
                // The container is not there yet.
            }
        }

        static LauncherFault NotEmpty(string what) => new($"The storage already holds something in {what}: restore into one that is empty.");
    }

    /// <summary>Rows of one partition that follow each other, as many as a transaction takes.</summary>
    private IEnumerable<IReadOnlyList<TableTransactionAction>> Transactions(string table)
    {
        var rows = new List<TableTransactionAction>();
        int characters = 0;
        foreach (string line in backup.Rows(table))
        {
            var row = RowLine.Read(line);
            if (rows.Count > 0 && (rows.Count == MostRows || characters + line.Length > MostCharacters || rows[0].Entity.PartitionKey != row.PartitionKey))
            {
                yield return rows;
                (rows, characters) = ([], 0);
            }

            rows.Add(new(TableTransactionActionType.Add, row));
            characters += line.Length;
        }

        if (rows.Count > 0)
        {
            yield return rows;
        }
    }
}
