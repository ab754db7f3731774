using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using RequestRouter.Router.Cases;

namespace RequestRouter.Router.Storage;

/// <summary>
/// Rows of a State's list in the order of their cases' ids, those after one, by the index that answers most of a filter. What it does not
/// answer is for the reader to look at.
/// </summary>
/// <param name="limit">How many rows are wanted at most: what is asked for at a time.</param>
/// <param name="mostLookedAt">How many rows the reader looks at, at most.</param>
internal sealed class ListReading(TableClient table, StateCode state, CaseFilter filter, CaseId? after, int limit, int mostLookedAt)
{
    /// <summary>Rows asked for at a time of each of many sorts.</summary>
    private const int FewAtATime = 16;

    public async IAsyncEnumerable<TableEntity> FindAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in await RowsAsync(cancellationToken))
        {
            yield return row;
        }
    }

    private async Task<IAsyncEnumerable<TableEntity>> RowsAsync(CancellationToken cancellationToken)
    {
        if (filter.Reference is { } reference)
        {
            return OfReferenceAsync(ListIndex.Reference(reference), cancellationToken);
        }

        if (filter.UpdatedAfter is { } updated && await ChangedAsync(updated, cancellationToken) is { } changed)
        {
            return changed.ToAsyncEnumerable();
        }

        var sorts = filter.IsOfSorts ? await SortsAsync(cancellationToken) : [];
        if (filter.IsOfSorts && sorts.Count == 0)
        {
            return AsyncEnumerable.Empty<TableEntity>();
        }

        if (filter.Awaiting is { } awaited)
        {
            int atATime = filter.IsOfSorts || filter.UpdatedAfter is not null ? mostLookedAt + 1 : limit + 1;
            return RangeAsync(ListIndex.Awaiting(awaited), atATime, cancellationToken);
        }

        if (filter.IsOfSorts)
        {
            int each = filter.UpdatedAfter is not null ? mostLookedAt + 1 : limit + 1;
            return OrderedAsync([.. sorts.Select(sort => RangeAsync(
                ListIndex.Of(sort), Math.Min(each, Math.Max(FewAtATime, 2 * each / sorts.Count)), cancellationToken))]);
        }

        // Where very many have changed, those that have are not far from each other.
        string since = filter.UpdatedAfter is { } instant ? " and " + TableClient.CreateQueryFilter($"updatedAt gt {instant}") : "";
        return RangeAsync("", limit + 1, cancellationToken, since);
    }

    /// <summary>Rows of one beginning, after the case that all are to be after.</summary>
    private IAsyncEnumerable<TableEntity> RangeAsync(string beginning, int atATime, CancellationToken cancellationToken, string condition = "") =>
        table.QueryAsync<TableEntity>(Between(beginning + after, ListIndex.EndOf(beginning)) + condition, Math.Min(atATime, 1000), cancellationToken: cancellationToken);

    /// <summary>One case of each State that has used the reference, and what was recorded under it as asked by word of mouth: few.</summary>
    private async IAsyncEnumerable<TableEntity> OfReferenceAsync(string beginning, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var key in table.QueryAsync<TableEntity>(Between(beginning + after, ListIndex.EndOf(beginning)), cancellationToken: cancellationToken))
        {
            var row = await table.GetEntityIfExistsAsync<TableEntity>(state.ToString(), ListIndex.CaseOf(key.RowKey).ToString(), cancellationToken: cancellationToken);
            if (row.HasValue)
            {
                yield return row.Value!;
            }
        }
    }

    /// <summary>What has changed after an instant, where that is no more than a page looks at; else null.</summary>
    private async Task<IReadOnlyList<TableEntity>?> ChangedAsync(DateTimeOffset instant, CancellationToken cancellationToken)
    {
        string since = Between(ListIndex.EndOf(ListIndex.Changed(instant)), ListIndex.EndOf(ListIndex.AllChanged));
        var changed = await table.QueryAsync<TableEntity>(since, mostLookedAt + 1, cancellationToken: cancellationToken)
            .Take(mostLookedAt + 1).ToListAsync(cancellationToken);
        return changed.Count > mostLookedAt ? null
            : [.. changed.Where(row => after is null || string.CompareOrdinal(IdOf(row), after.ToString()) > 0).OrderBy(IdOf, StringComparer.Ordinal)];
    }

    private async Task<IReadOnlyList<ListSort>> SortsAsync(CancellationToken cancellationToken)
    {
        var (beginning, fromKey) = ListIndex.AllSorts;
        var there = table.QueryAsync<TableEntity>(Between(beginning, ListIndex.EndOf(beginning)), select: ["RowKey"], cancellationToken: cancellationToken);
        return await there.Select(row => fromKey(row.RowKey)).Where(sort => sort.IsMeantBy(filter)).ToListAsync(cancellationToken);
    }

    /// <summary>Of several in the order of their cases' ids all in that order; the first rows of each are read at once.</summary>
    private static async IAsyncEnumerable<TableEntity> OrderedAsync(IReadOnlyList<IAsyncEnumerable<TableEntity>> several)
    {
        var readers = several.Select(one => one.GetAsyncEnumerator()).ToList();
        try
        {
            var waiting = new PriorityQueue<IAsyncEnumerator<TableEntity>, string>(StringComparer.Ordinal);
            var begun = await Task.WhenAll(readers.Select(reader => reader.MoveNextAsync().AsTask()));
            foreach (var (reader, _) in readers.Zip(begun).Where(pair => pair.Second))
            {
                waiting.Enqueue(reader, IdOf(reader.Current));
            }

            while (waiting.TryDequeue(out var next, out _))
            {
                yield return next.Current;
                if (await next.MoveNextAsync())
                {
                    waiting.Enqueue(next, IdOf(next.Current));
                }
            }
        }
        finally
        {
            foreach (var reader in readers)
            {
                await reader.DisposeAsync();
            }
        }
    }

    private static string IdOf(TableEntity row) => ListIndex.CaseOf(row.RowKey).ToString();

    private string Between(string first, string end) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {state.ToString()} and RowKey gt {first} and RowKey lt {end}");
}
