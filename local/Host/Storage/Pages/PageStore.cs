using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using RequestRouter.Local.Host.Storage.Blocks;

namespace RequestRouter.Local.Host.Storage.Pages;

/// <summary>
/// The rows that have left the journal. The names of the partitions are themselves rows, of a partition of their own, so
/// that what was never written is known without asking storage: a name is there before its pages and goes after them.
/// Its value is the epoch that its root's name has.
/// </summary>
internal sealed class PageStore(IBlockStorage blocks, PageFile file, PageTree tree)
{
    // No caller's partition has this name: theirs are without control characters.
    private const string Directory = "\u0001directory";
    private const int WritesAtOnce = 2;

    private static readonly PageId DirectoryRoot = PageId.Root(0);

    private readonly CheckpointMark mark = new(blocks);
    private readonly PageSweep sweep = new(blocks, tree, file.Epoch);
    private bool takenOver;

    public async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(RowKey key, CancellationToken cancellationToken)
    {
        return await RootAsync(key.Partition, cancellationToken) is { } root
            ? await RowAsync(key.Partition, root, key.Row, cancellationToken)
            : (ReadOnlyMemory<byte>?)null;
    }

    public async IAsyncEnumerable<Row> ScanAsync(string partition, string fromRow, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await RootAsync(partition, cancellationToken) is not { } root)
        {
            yield break;
        }

        for (var from = fromRow; from is not null;)
        {
            var (page, next) = await tree.LeafAsync(partition, root, from, cancellationToken);
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

    /// <summary>Writes all changes of a table of changes; it may be written again, wholly or in part, after a fault or a crash.</summary>
    public async Task WriteAsync(RowTable changes, CancellationToken cancellationToken)
    {
        await mark.SetAsync(cancellationToken);
        var roots = await EnterAsync(changes, cancellationToken);
        var emptied = new ConcurrentBag<RowChange>();
        var limits = new ParallelOptions { MaxDegreeOfParallelism = WritesAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(roots, limits, async (entry, token) =>
        {
            if (!await tree.WriteAsync(entry.Key, entry.Value, keepRoot: false, [.. changes.From(entry.Key, "")], token))
            {
                emptied.Add(Absent(entry.Key));
            }
        });
        if (!emptied.IsEmpty)
        {
            await tree.WriteAsync(Directory, DirectoryRoot, keepRoot: true, Ordered(emptied), cancellationToken);
        }

        takenOver = true;
        if (mark.LeftBehind)
        {
            await sweep.RunAsync(RootAsync, cancellationToken);
        }

        await mark.RemoveAsync(cancellationToken);
    }

    private static RowChange Absent(string partition) => RowChange.Delete(new(Directory, partition));

    private static List<RowChange> Ordered(IEnumerable<RowChange> entries) => [.. entries.OrderBy(entry => entry.Key.Row, StringComparer.Ordinal)];

    /// <summary>
    /// The roots of the partitions that change, all of them in the directory. The first checkpoint of a process has all
    /// that the process before it can have been writing. It enters each of its partitions again, as it finds them, so that
    /// what that process may still do to the directory comes upon another version and is refused.
    /// </summary>
    private async Task<Dictionary<string, PageId>> EnterAsync(RowTable changes, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (roots, entries) = await RootsAsync(changes, cancellationToken);
            try
            {
                if (entries.Count > 0)
                {
                    await tree.TryWriteAsync(Directory, DirectoryRoot, keepRoot: true, Ordered(entries), cancellationToken);
                }

                return roots;
            }
            catch (PageConflict) when (attempt < PageTree.Tries)
            {
                // What the process before this one has entered meanwhile holds: its pages may be whole.
                continue;
            }
        }
    }

    private async Task<(Dictionary<string, PageId> Roots, List<RowChange> Entries)> RootsAsync(RowTable changes, CancellationToken cancellationToken)
    {
        var (roots, entries) = (new Dictionary<string, PageId>(StringComparer.Ordinal), new List<RowChange>());
        foreach (var partition in changes.Partitions)
        {
            var known = await RootAsync(partition, cancellationToken);
            if (known is null && !changes.From(partition, "").Any(change => change.Value is not null))
            {
                entries.AddRange(takenOver ? [] : [Absent(partition)]);
                continue;
            }

            var root = roots[partition] = known ?? PageId.Root(file.Epoch);
            if (known is null || !takenOver)
            {
                entries.Add(RowChange.Put(new(Directory, partition), BitConverter.GetBytes(root.Epoch)));
            }
        }

        return (roots, entries);
    }

    private async ValueTask<PageId?> RootAsync(string partition, CancellationToken cancellationToken)
    {
        if (partition == Directory)
        {
            return DirectoryRoot;
        }

        return await RowAsync(Directory, DirectoryRoot, partition, cancellationToken) is { } epoch
            ? PageId.Root(BitConverter.ToInt64(epoch.Span))
            : null;
    }

    private async ValueTask<ReadOnlyMemory<byte>?> RowAsync(string partition, PageId root, string row, CancellationToken cancellationToken)
    {
        var (page, _) = await tree.LeafAsync(partition, root, row, cancellationToken);
        var place = page.PlaceOf(row);
        return place < page.Rows.Count && page.Rows[place].Key == row ? page.Rows[place].Value : (ReadOnlyMemory<byte>?)null;
    }
}
