using Azure.Data.Tables;
using RequestRouter.Router.Storage;

namespace RequestRouter.EndToEnd.Tests.Soak;

/// <summary>Something of a case that waits longer than it should, found by reading the whole table, as the router never does.</summary>
/// <param name="RowId">The communication no step has answered; null where notices wait to be published or a limit has elapsed.</param>
internal sealed record LeftBehind(CaseId CaseId, string? RowId)
{
    public static async IAsyncEnumerable<LeftBehind> InAsync(StorageClients clients, DateTimeOffset before)
    {
        var table = clients.Tables.GetTableClient(Tables.Cases);
        string unanswered = TableClient.CreateQueryFilter($"processed eq false and receivedAt lt {before}");
        await foreach (var entity in table.QueryAsync<TableEntity>(unanswered, select: ["PartitionKey", "RowKey"]))
        {
            yield return new(CaseId.Parse(entity.PartitionKey, null), entity.RowKey);
        }

        var lists = new CaseLists(clients);
        string any = TableClient.CreateQueryFilter($"RowKey eq {CaseRow.Key}");
        await foreach (var entity in table.QueryAsync<TableEntity>(any, select: ["PartitionKey", "unpublished", "updatedAt", "dueAt"]))
        {
            var caseId = CaseId.Parse(entity.PartitionKey, null);
            bool isUntold = CaseRow.Unpublished(entity) is [.., var last]
                && entity.GetDateTimeOffset("updatedAt") < before
                && await lists.ReadPublishedAsync(caseId, default) < last;
            if (isUntold || entity.GetDateTimeOffset("dueAt") < before)
            {
                yield return new(caseId, null);
            }
        }
    }
}
