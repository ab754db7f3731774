using Azure.Data.Tables;
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
    private readonly GroupedWrites archive = new(clients.Tables.GetTableClient(Tables.Cases));

    /// <summary>Whether a case with this many entries beside it has some to move.</summary>
    public static bool IsDue(int entries, int archived) => entries - archived >= Kept + Batch;

    /// <summary>Moves what is due. Safe to repeat; where another writer is at work the rest waits for the next time.</summary>
    public async Task MoveAsync(CaseId caseId, CancellationToken cancellationToken)
    {
        while (await cases.ReadAsync(caseId, cancellationToken) is { } snapshot && IsDue(snapshot.Entries, snapshot.Archived))
        {
            var entries = await EntriesAsync(caseId, snapshot.Archived + 1, cancellationToken);
            if (entries.Count < Batch)
            {
                // Another has moved them meanwhile, or they are lost.
                int archived = (await cases.ReadAsync(caseId, cancellationToken))?.Archived ?? 0;
                if (archived == snapshot.Archived)
                {
                    throw new InvalidDataException($"Of the ledger entries after {archived} of case {caseId} some are missing.");
                }

                continue;
            }

            var communications = await CommunicationsAsync(caseId, entries, cancellationToken);
            var copies = entries.Select(entry => (Row: entry, Partition: ArchivePartitions.OfEntry(caseId, LedgerRow.FromEntity(entry).Entry.Number)))
                .Concat(communications.Select(said => (Row: said, Partition: ArchivePartitions.OfCommunication(caseId, said.RowKey))));
            await Task.WhenAll(copies.Select(copy => archive.UpsertAsync(new TableEntity(copy.Row) { PartitionKey = copy.Partition }, cancellationToken)));

            var removal = new EntityGroup(caseId.ToString());
            removal.Merge(CaseRow.Archived(caseId, snapshot.Archived + Batch), snapshot.ETag);
            foreach (var row in entries.Concat(communications))
            {
                removal.Delete(row);
            }

            if (!await cases.TryWriteAsync(removal, cancellationToken))
            {
                return;
            }
        }
    }

    /// <summary>The next entries to move, in their order, by one query.</summary>
    private async Task<IReadOnlyList<TableEntity>> EntriesAsync(CaseId caseId, int first, CancellationToken cancellationToken)
    {
        string filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {caseId.ToString()} and RowKey ge {LedgerRow.Key(first)} and RowKey le {LedgerRow.Key(first + Batch - 1)}");
        var rows = new List<TableEntity>(Batch);
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            rows.Add(row);
        }

        return rows;
    }

    /// <summary>The communications that these entries answered. The request stays: a request sent again finds it there, however long the case has grown.</summary>
    private async Task<IReadOnlyList<TableEntity>> CommunicationsAsync(CaseId caseId, IEnumerable<TableEntity> entries, CancellationToken cancellationToken)
    {
        var said = entries.Select(entry => LedgerRow.FromEntity(entry).Entry.Occurrence.RowId).OfType<string>().Where(rowId => rowId != InboundRowId.Request);
        var rows = await Task.WhenAll(said.Select(rowId => table.GetEntityIfExistsAsync<TableEntity>(caseId.ToString(), rowId, cancellationToken: cancellationToken)));
        return [.. rows.Where(row => row.HasValue).Select(row => row.Value!)];
    }
}
