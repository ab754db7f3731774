using Azure.Data.Tables;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Evidence;

/// <summary>
/// By which items a State may come to hold given bytes, so that bytes which it furnishes as its own are found to be another's. Written before the item
/// is open to that State; read by key, whatever else is stored.
/// </summary>
public sealed class Copies(StorageClients clients, EvidenceStore store)
{
    private readonly TableClient table = clients.Tables.GetTableClient(Tables.Copies);

    /// <summary>Notes that the State may come to hold the bytes by this item. Safe to repeat.</summary>
    public Task NoteAsync(Digest digest, StateCode holder, EvidenceId id, CancellationToken cancellationToken) =>
        table.UpsertEntityAsync(new TableEntity(digest.ToString(), $"{holder}-{id}"), TableUpdateMode.Replace, cancellationToken);

    /// <summary>The items by which the furnishing State of this one came to hold the same bytes before.</summary>
    public async Task<IReadOnlyList<EvidenceItem>> OfAsync(EvidenceItem item, CancellationToken cancellationToken)
    {
        var by = item.Declared.From;
        var found = new List<EvidenceItem>();
        string range = TableClient.CreateQueryFilter($"PartitionKey eq {item.Declared.Sha256.ToString()} and RowKey gt {by + "-"} and RowKey lt {by + "."}");
        await foreach (var row in table.QueryAsync<TableEntity>(range, select: ["RowKey"], cancellationToken: cancellationToken))
        {
            var id = EvidenceId.Parse(row.RowKey[3..]);
            if (id != item.Id && await store.FindAsync(id, cancellationToken) is { Item: var other } && other.IsHeldBy(by))
            {
                found.Add(other);
            }
        }

        return found;
    }
}
