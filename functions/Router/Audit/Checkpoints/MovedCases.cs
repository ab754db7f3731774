using Azure;
using Azure.Data.Tables;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Audit.Checkpoints;

/// <summary>Cases that have entered something which the log may not hold yet: a row each, beside the log. Lost, a sweep says it again.</summary>
public sealed class MovedCases(StorageClients clients)
{
    private const string Partition = "moved";

    private readonly TableClient table = clients.Tables.GetTableClient(Tables.Log);
    private readonly GroupedWrites writes = new(clients.Tables.GetTableClient(Tables.Log));

    /// <summary>Has the log look at a case, after it was written.</summary>
    public Task NoteAsync(CaseId caseId, CancellationToken cancellationToken) => writes.UpsertAsync(new TableEntity(Partition, caseId.ToString()), cancellationToken);

    /// <summary>The same of several.</summary>
    public async Task NoteAsync(IEnumerable<CaseId> caseIds, CancellationToken cancellationToken)
    {
        foreach (var some in caseIds.Chunk(EntityGroup.EntityLimit))
        {
            var group = new EntityGroup(Partition);
            foreach (var caseId in some)
            {
                group.Put(new TableEntity(Partition, caseId.ToString()));
            }

            await table.SubmitTransactionAsync(group.Actions, cancellationToken);
        }
    }

    /// <summary>The rows, each with the ETag that tells whether it is noted again.</summary>
    internal AsyncPageable<TableEntity> ReadAsync(CancellationToken cancellationToken) =>
        table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Partition}"), cancellationToken: cancellationToken);

    /// <summary>Takes away what was looked at, unless it was noted again meanwhile.</summary>
    internal async Task ForgetAsync(IEnumerable<TableEntity> rows, CancellationToken cancellationToken)
    {
        foreach (var row in rows)
        {
            try
            {
                await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, row.ETag, cancellationToken);
            }
            catch (RequestFailedException again) when (again.Status == 412)
            {
                // It moved again.
            }
        }
    }
}
