using System.Globalization;
using Azure;
using Azure.Data.Tables;

namespace RequestRouter.Router.Storage;

/// <summary>
/// Which cases were over, and on which day their orchestrations are looked at: a row for each. What is to be done is found by key, whatever else is stored (DESIGN 3, rule 12).
/// </summary>
public sealed class EndedCases(StorageClients clients)
{
    /// <summary>How long after a case was over its orchestrations stay where an operator looks first.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    /// <summary>More are left to the next time.</summary>
    public const int AtOnce = 500;

    private readonly TableClient table = clients.Tables.GetTableClient(Tables.EndedCases);

    /// <summary>Has the case looked at a month after this time (UTC), at which it was over. Safe to repeat.</summary>
    public Task NoteAsync(CaseId caseId, DateTimeOffset over, CancellationToken cancellationToken) =>
        table.UpsertEntityAsync(new TableEntity(DayOf(over + KeptFor), caseId.ToString()), TableUpdateMode.Replace, cancellationToken);

    /// <summary>The cases to be looked at by <paramref name="now"/> (UTC), each with its day, those that have waited longest first.</summary>
    public Task<List<(CaseId CaseId, string Day)>> ReadAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey le {DayOf(now)}"), AtOnce, ["PartitionKey", "RowKey"], cancellationToken)
            .Take(AtOnce).Select(row => (CaseId.Parse(row.RowKey, null), row.PartitionKey)).ToListAsync(cancellationToken).AsTask();

    /// <summary>Takes away what was looked at.</summary>
    public Task RemoveAsync(CaseId caseId, string day, CancellationToken cancellationToken) => table.DeleteEntityAsync(day, caseId.ToString(), ETag.All, cancellationToken);

    private static string DayOf(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
