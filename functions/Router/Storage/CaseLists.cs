using System.Collections.Concurrent;
using Azure;
using Azure.Data.Tables;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Statistics;

namespace RequestRouter.Router.Storage;

/// <summary>
/// The cases of each State, a row each in that State's own partition: a list is read there, whatever other States have. Written after
/// each step is published, in any order and as often as need be: the row is what the case is. The row of the State that opened the case
/// also says up to which ledger entry it is published: the rows of many cases go in one write, where a mark in each case would be one each.
/// Behind the cases stands an index (<see cref="ListIndex"/>), whose rows of a case change together with the case's own: that one tells which there are.
/// </summary>
public sealed class CaseLists(StorageClients clients)
{
    /// <summary>Rows that a page looks at, at most, where a condition is not answered by a key.</summary>
    internal int MostLookedAt { get; init; } = 500;

    /// <summary>Another writer of the same case is rare; one who always is first is a fault.</summary>
    private const int MostLost = 5;

    /// <summary>Counted steps beside the rows of a case in one transaction.</summary>
    private const int MostCounted = 50;

    private readonly TableClient table = clients.Tables.GetTableClient(Tables.Lists);
    private readonly GroupedWrites writes = new(clients.Tables.GetTableClient(Tables.Lists));
    private readonly ConcurrentDictionary<(StateCode Reader, ListSort Sort), bool> sortsThere = new();

    /// <param name="case">As it stands.</param>
    /// <param name="published">Number of the last ledger entry: up to it everything is published.</param>
    /// <param name="before">As it stood before; null where there was none.</param>
    /// <param name="counted">What the entries add to the statistics that the row did not cover before. It stands with the row of the State that opened the case.</param>
    /// <param name="cancellationToken">Ends the waiting for the write.</param>
    public async Task NoteAsync(Case @case, int published, CaseSnapshot? before, IReadOnlyList<CountedStep> counted, CancellationToken cancellationToken)
    {
        // Of what was cut off very often, all but the last first: the row that covers it goes with the rest.
        var rows = counted.Select(step => new TableTransactionAction(TableTransactionActionType.UpsertReplace, CountedRow.ToEntity(step))).ToList();
        int last = Math.Min(rows.Count, MostCounted);
        foreach (var some in rows[..^last].Chunk(EntityGroup.EntityLimit))
        {
            await writes.WriteAsync(some, cancellationToken);
        }

        await Task.WhenAll(ListedCaseRow.Parties(@case).Select(reader =>
            NoteAsync(reader, @case, published, before, @case.Id.IsOf(reader) ? rows[^last..] : [], cancellationToken)));
    }

    /// <summary>As the other, for a case of which nothing is counted.</summary>
    public Task NoteAsync(Case @case, int published, CaseSnapshot? before, CancellationToken cancellationToken) => NoteAsync(@case, published, before, [], cancellationToken);

    /// <summary>Number of the ledger entry of a case up to which its notices are known to be published; 0 where none is.</summary>
    public async Task<int> ReadPublishedAsync(CaseId caseId, CancellationToken cancellationToken)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(ListedCaseRow.PartitionOfOpener(caseId), caseId.ToString(), [ListedCaseRow.Published], cancellationToken);
        return row.HasValue ? row.Value!.GetInt32(ListedCaseRow.Published) ?? 0 : 0;
    }

    /// <summary>
    /// Cases of a State in the order of their ids, those after <paramref name="after"/>, at most <paramref name="limit"/>; fewer, and a
    /// cursor all the same, where 500 rows were looked at.
    /// </summary>
    public async Task<CaseList> ReadAsync(StateCode state, CaseFilter filter, CaseId? after, int limit, CancellationToken cancellationToken)
    {
        var found = new List<ListedCase>();
        CaseId? last = null;
        int lookedAt = 0;
        await foreach (var row in new ListReading(table, state, filter, after, limit, MostLookedAt).FindAsync(cancellationToken))
        {
            if (lookedAt++ == MostLookedAt)
            {
                return new(found, last);
            }

            var listed = ListedCaseRow.FromEntity(row);
            if (filter.Holds(listed))
            {
                if (found.Count == limit)
                {
                    return new(found, last);
                }

                found.Add(listed);
            }

            last = listed.CaseId;
        }

        return new(found, null);
    }

    private async Task NoteAsync(StateCode reader, Case @case, int published, CaseSnapshot? before, IReadOnlyList<TableTransactionAction> counted, CancellationToken cancellationToken)
    {
        var row = ListedCaseRow.ToEntity(@case, reader, published);
        bool isKnown = before is null || before.Listed == before.Entries;
        var stands = before is null ? null : ListedCaseRow.ToEntity(before.Case, reader, before.Entries);
        for (int lost = 0; ; lost++)
        {
            if (!isKnown)
            {
                var read = await table.GetEntityIfExistsAsync<TableEntity>(row.PartitionKey, row.RowKey, cancellationToken: cancellationToken);
                stands = read.HasValue ? read.Value : null;
                if (stands?.GetInt32(ListedCaseRow.Published) > published)
                {
                    return;
                }
            }

            try
            {
                await writes.WriteAsync([.. Changes(row, stands), .. counted], cancellationToken);
                sortsThere[(reader, ListSort.Of(row))] = true;
                return;
            }
            catch (RequestFailedException refused) when (refused.Status is 404 or 409 && lost < MostLost)
            {
                // What stands is not what was thought to: of an earlier step that was noted for the other State alone, or of another writer.
                isKnown = false;
            }
        }
    }

    /// <summary>From the row of a case that stands, with its index, to the one that is to stand.</summary>
    private IEnumerable<TableTransactionAction> Changes(TableEntity row, TableEntity? stands)
    {
        yield return new(stands is null ? TableTransactionActionType.Add : TableTransactionActionType.UpsertReplace, row);
        var copies = ListIndex.CopiesOf(row).ToList();
        foreach (string key in copies)
        {
            yield return new(TableTransactionActionType.UpsertReplace, new TableEntity(row) { RowKey = key });
        }

        foreach (string key in stands is null ? [] : ListIndex.CopiesOf(stands).Except(copies))
        {
            yield return new(TableTransactionActionType.Delete, new TableEntity(row.PartitionKey, key), ETag.All);
        }

        var work = ListIndex.WorkKeysOf(row).ToList();
        var worked = stands is null ? [] : ListIndex.WorkKeysOf(stands).ToList();
        foreach (string key in work.Except(worked))
        {
            yield return new(TableTransactionActionType.UpsertReplace, new TableEntity(row.PartitionKey, key) { ["role"] = row["role"], ["kind"] = row["kind"], ["reference"] = row["reference"] });
        }

        foreach (string key in worked.Except(work))
        {
            yield return new(TableTransactionActionType.Delete, new TableEntity(row.PartitionKey, key), ETag.All);
        }

        if (stands is null)
        {
            yield return new(TableTransactionActionType.UpsertReplace, new TableEntity(row.PartitionKey, ListIndex.Reference(row.GetString("reference")) + row.RowKey));
        }

        if (!sortsThere.ContainsKey((StateCode.Parse(row.PartitionKey), ListSort.Of(row))))
        {
            yield return new(TableTransactionActionType.UpsertReplace, new TableEntity(row.PartitionKey, ListIndex.There(ListSort.Of(row))));
        }
    }
}
