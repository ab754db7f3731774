using Azure;
using Azure.Data.Tables;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Evidence;

/// <summary>
/// Which items the sweep is to look at, and when: a row for each item and minute. Written before what it is about; what the sweep finds is
/// known by key, whatever else is stored.
/// </summary>
public sealed class DueEvidence(StorageClients clients)
{
    /// <summary>More are left to the next sweep.</summary>
    public const int AtOnce = 500;

    private readonly TableClient table = clients.Tables.GetTableClient(Tables.DueEvidence);

    /// <summary>Has the sweep look at the item after this time (UTC). Safe to repeat.</summary>
    public Task NoteAsync(EvidenceId id, DateTimeOffset at, CancellationToken cancellationToken) =>
        table.UpsertEntityAsync(new TableEntity(DueCases.MinuteOf(at + TimeSpan.FromMinutes(1)), id.ToString()), TableUpdateMode.Replace, cancellationToken);

    /// <summary>The items to be looked at by <paramref name="now"/> (UTC), each with its minute.</summary>
    public async Task<IReadOnlyList<(EvidenceId Id, string Minute)>> ReadAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rows = new List<(EvidenceId, string)>();
        string filter = TableClient.CreateQueryFilter($"PartitionKey le {DueCases.MinuteOf(now)}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, AtOnce, ["PartitionKey", "RowKey"], cancellationToken))
        {
            rows.Add((EvidenceId.Parse(row.RowKey, null), row.PartitionKey));
            if (rows.Count == AtOnce)
            {
                break;
            }
        }

        return rows;
    }

    /// <summary>Takes away what was looked at.</summary>
    public Task RemoveAsync(EvidenceId id, string minute, CancellationToken cancellationToken) =>
        table.DeleteEntityAsync(minute, id.ToString(), ETag.All, cancellationToken);
}
