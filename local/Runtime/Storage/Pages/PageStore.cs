using System.Runtime.CompilerServices;

namespace RequestRouter.Local.Runtime.Storage.Pages;

/// <summary>
/// The rows that have left the journal. The names of the partitions are themselves rows, of a partition of their own, so
/// that what was never written is known without asking storage: a name is there before its pages and goes after them.
/// </summary>
internal sealed class PageStore(PageFile file, int pageLimit, Func<CancellationToken, Task> checkOwnership)
{
    // No caller's partition has this name: theirs are without control characters.
    private const string Directory = "\u0001directory";
    private const int Tries = 3;
    private const int WritesAtOnce = 2;

    private readonly PartitionWriter writer = new(file, pageLimit);
    private readonly SemaphoreSlim[] stripes = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    public async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(RowKey key, CancellationToken cancellationToken)
    {
        if (!await ExistsAsync(key.Partition, cancellationToken))
        {
            return null;
        }

        var (page, _) = await LeafAsync(key.Partition, key.Row, cancellationToken);
        var place = page.PlaceOf(key.Row);
        return place < page.Rows.Count && page.Rows[place].Key == key.Row ? page.Rows[place].Value : (ReadOnlyMemory<byte>?)null;
    }

    public async IAsyncEnumerable<Row> ScanAsync(string partition, string fromRow, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (partition != Directory && !await ExistsAsync(partition, cancellationToken))
        {
            yield break;
        }

        for (var from = fromRow; from is not null;)
        {
            var (page, next) = await LeafAsync(partition, from, cancellationToken);
            for (var place = page.PlaceOf(from); place < page.Rows.Count; place++)
            {
                yield return new(new(partition, page.Rows[place].Key), page.Rows[place].Value);
            }

            from = next;
        }
    }

    public async IAsyncEnumerable<string> PartitionsAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in ScanAsync(Directory, prefix, cancellationToken))
        {
            if (!row.Key.Row.StartsWith(prefix, StringComparison.Ordinal))
            {
                yield break;
            }

            yield return row.Key.Row;
        }
    }

    /// <summary>Writes all changes of a table of changes; it may be written again, wholly or in part, after a crash.</summary>
    public async Task WriteAsync(RowTable changes, CancellationToken cancellationToken)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var created = new List<string>();
        foreach (var partition in changes.Partitions)
        {
            if (await ExistsAsync(partition, cancellationToken))
            {
                known.Add(partition);
            }
            else if (changes.From(partition, "").Any(change => change.Value is not null))
            {
                created.Add(partition);
            }
        }

        await WriteDirectoryAsync(created, ReadOnlyMemory<byte>.Empty, cancellationToken);
        var emptied = new System.Collections.Concurrent.ConcurrentBag<string>();
        var limits = new ParallelOptions { MaxDegreeOfParallelism = WritesAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(known.Concat(created), limits, async (partition, token) =>
        {
            if (!await WritePartitionAsync(partition, [.. changes.From(partition, "")], token))
            {
                emptied.Add(partition);
            }
        });
        await WriteDirectoryAsync(emptied, null, cancellationToken);
    }

    private async ValueTask<bool> ExistsAsync(string partition, CancellationToken cancellationToken)
    {
        var (page, _) = await LeafAsync(Directory, partition, cancellationToken);
        var place = page.PlaceOf(partition);
        return place < page.Rows.Count && page.Rows[place].Key == partition;
    }

    private async Task WriteDirectoryAsync(IReadOnlyCollection<string> names, ReadOnlyMemory<byte>? value, CancellationToken cancellationToken)
    {
        if (names.Count > 0)
        {
            RowChange[] changes = [.. names.Order(StringComparer.Ordinal).Select(name => new RowChange(new(Directory, name), value))];
            await WritePartitionAsync(Directory, changes, cancellationToken);
        }
    }

    private async Task<bool> WritePartitionAsync(string partition, IReadOnlyList<RowChange> changes, CancellationToken cancellationToken)
    {
        var stripe = StripeOf(partition);
        for (var attempt = 1; ; attempt++)
        {
            await stripe.WaitAsync(cancellationToken);
            try
            {
                return await writer.WriteAsync(partition, changes, cancellationToken);
            }
            catch (PageConflict) when (attempt < Tries)
            {
                // An earlier write of this process that seemed to fail, or a successor: only the journal tells.
                await checkOwnership(cancellationToken);
            }
            finally
            {
                stripe.Release();
            }
        }
    }

    /// <summary>The page that holds a row if anything does, and the first row of the page after it.</summary>
    private async ValueTask<(Page Page, string? Next)> LeafAsync(string partition, string row, CancellationToken cancellationToken)
    {
        var stripe = StripeOf(partition);
        await stripe.WaitAsync(cancellationToken);
        try
        {
            var root = await file.ReadAsync(partition, Page.RootId, cancellationToken) ?? Page.Empty;
            if (root.Leaves.Count == 0)
            {
                return (root, null);
            }

            var place = root.LeafOf(row);
            var leaf = await file.ReadAsync(partition, root.Leaves[place].Id, cancellationToken)
                ?? throw new RowStoreFault($"Page {root.Leaves[place].Id} of '{partition}' is missing in storage.");
            return (leaf, place + 1 < root.Leaves.Count ? root.Leaves[place + 1].FromRow : null);
        }
        finally
        {
            stripe.Release();
        }
    }

    private SemaphoreSlim StripeOf(string partition) =>
        stripes[(int)((uint)partition.GetHashCode(StringComparison.Ordinal) % (uint)stripes.Length)];
}
