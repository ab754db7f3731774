using System.Collections.Concurrent;
using System.Globalization;
using Azure;
using Azure.Data.Tables;

namespace RequestRouter.Router.Storage;

/// <summary>
/// Which cases the sweep is to look at, and when: a row for each case and minute in which something of it should have happened. Written
/// before what it is about, taken away by the sweep once nothing of the case waits; what it finds is known by key, whatever else is
/// stored. A case that has a limit before it is always in the table: what moved the case was noted, and the sweep that takes that row
/// away has noted the limit before.
/// </summary>
public sealed class DueCases(StorageClients clients, TimeProvider time)
{
    /// <summary>What is younger is most likely on its way.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    /// <summary>How long after something should have happened, at most, the sweep is to look.</summary>
    public static readonly TimeSpan Delay = Grace + TimeSpan.FromMinutes(1);

    /// <summary>How many rows this process remembers to have written, so that a busy case is written once a minute.</summary>
    private const int MostRemembered = 20_000;

    private readonly TableClient table = clients.Tables.GetTableClient(Tables.Due);
    private readonly GroupedWrites writes = new(clients.Tables.GetTableClient(Tables.Due));
    private readonly ConcurrentDictionary<(string Minute, CaseId CaseId), bool> remembered = new();

    /// <summary>Has the sweep look at the case some time after <paramref name="at"/> (UTC), or after now where that is later.</summary>
    public async Task NoteAsync(CaseId caseId, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        string minute = MinuteOf((at > now ? at : now) + Delay);
        if (remembered.ContainsKey((minute, caseId)))
        {
            return;
        }

        await writes.UpsertAsync(new TableEntity(minute, caseId.ToString()), cancellationToken);
        if (remembered.Count >= MostRemembered)
        {
            remembered.Clear();
        }

        remembered[(minute, caseId)] = true;
    }

    /// <summary>The cases to be looked at by <paramref name="now"/> (UTC), each with its minutes.</summary>
    public async Task<IReadOnlyList<IGrouping<CaseId, string>>> ReadAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rows = new List<(CaseId CaseId, string Minute)>();
        string filter = TableClient.CreateQueryFilter($"PartitionKey le {MinuteOf(now)}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, select: ["PartitionKey", "RowKey"], cancellationToken: cancellationToken))
        {
            rows.Add((CaseId.Parse(row.RowKey, null), row.PartitionKey));
        }

        return [.. rows.GroupBy(row => row.CaseId, row => row.Minute)];
    }

    /// <summary>As the other, first what was due first, at most so many cases.</summary>
    public async Task<IReadOnlyList<CaseId>> ReadAsync(DateTimeOffset until, int most, CancellationToken cancellationToken)
    {
        string filter = TableClient.CreateQueryFilter($"PartitionKey le {MinuteOf(until)}");
        return await table.QueryAsync<TableEntity>(filter, select: ["PartitionKey", "RowKey"], cancellationToken: cancellationToken)
            .Select(row => CaseId.Parse(row.RowKey, null)).Distinct().Take(most).ToListAsync(cancellationToken);
    }

    /// <summary>Takes away what was looked at and found in order.</summary>
    public async Task RemoveAsync(IEnumerable<IGrouping<CaseId, string>> settled, CancellationToken cancellationToken)
    {
        foreach (var minute in settled.SelectMany(found => found, (found, minute) => (found.Key, Minute: minute)).GroupBy(row => row.Minute, row => row.Key))
        {
            foreach (var some in minute.Chunk(EntityGroup.EntityLimit))
            {
                var removal = new EntityGroup(minute.Key);
                foreach (var caseId in some)
                {
                    removal.Delete(new TableEntity(minute.Key, caseId.ToString()) { ETag = ETag.All });
                }

                await table.SubmitTransactionAsync(removal.Actions, cancellationToken);
            }
        }
    }

    internal static string MinuteOf(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture);
}
