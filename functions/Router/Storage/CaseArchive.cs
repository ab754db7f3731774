using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using RequestRouter.Router.Cases;

namespace RequestRouter.Router.Storage;

/// <summary>
/// Keeps the partition of a long case small: older ledger entries, and the communications they answered, move unchanged to
/// <see cref="ArchivePartitions"/>. What moves is first there twice, then taken away in one transaction that is void if the case
/// was written meanwhile; it is never nowhere.
/// </summary>
public sealed class CaseArchive(StorageClients clients, CaseStore cases)
{
    /// <summary>Entries that stay beside the case.</summary>
    public const int Kept = 100;

    /// <summary>Entries moved at once: with their communications and the case they fill a transaction.</summary>
    public const int Batch = 49;

    private readonly TableClient table = clients.Tables.GetTableClient(Tables.Cases);

    /// <summary>Whether a case with this many entries beside it has some to move.</summary>
    public static bool IsDue(int entries, int archived) => entries - archived >= Kept + Batch;

    /// <summary>Moves what is due. Safe to repeat; where another writer is at work the rest waits for the next time.</summary>
    public async Task MoveAsync(CaseId caseId, CancellationToken cancellationToken)
    {
        while (await cases.ReadAsync(caseId, cancellationToken) is { } snapshot && IsDue(snapshot.Entries, snapshot.Archived))
        {
            var removal = new EntityGroup(caseId.ToString());
            removal.Merge(CaseRow.Archived(caseId, snapshot.Archived + Batch), snapshot.ETag);
            var copied = await Task.WhenAll(Enumerable.Range(snapshot.Archived + 1, Batch).Select(number => CopyAsync(caseId, number, cancellationToken)));
            foreach (var row in copied.SelectMany(rows => rows))
            {
                removal.Delete(row);
            }

            if (!await cases.TryWriteAsync(removal, cancellationToken))
            {
                return;
            }
        }
    }

    /// <summary>Gives the rows that now also stand in the archive: the entry, and the communication it answered.</summary>
    private async Task<IReadOnlyList<TableEntity>> CopyAsync(CaseId caseId, int number, CancellationToken cancellationToken)
    {
        var row = await RowAsync(caseId, LedgerRow.Key(number), cancellationToken)
            ?? throw new InvalidDataException($"Ledger entry {number} of case {caseId} is missing.");
        await CopyAsync(row, ArchivePartitions.OfEntry(caseId, number), cancellationToken);
        // The request stays: a request sent again finds it there, however long the case has grown.
        if (LedgerRow.FromEntity(row).Entry.Occurrence.RowId is { } rowId and not InboundRowId.Request && await RowAsync(caseId, rowId, cancellationToken) is { } communication)
        {
            await CopyAsync(communication, ArchivePartitions.OfCommunication(caseId, rowId), cancellationToken);
            return [row, communication];
        }

        return [row];
    }

    private async Task<TableEntity?> RowAsync(CaseId caseId, string key, CancellationToken cancellationToken)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(caseId.ToString(), key, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }

    private Task CopyAsync(TableEntity row, string partitionKey, CancellationToken cancellationToken) =>
        table.UpsertEntityAsync(new TableEntity(row) { PartitionKey = partitionKey }, TableUpdateMode.Replace, cancellationToken);
}
