using System.Collections.Concurrent;
using RequestRouter.Local.Host.Storage.Blocks;

namespace RequestRouter.Local.Host.Storage.Pages;

/// <summary>The pages of each partition, found from its root. A partition is read and written by one at a time.</summary>
internal sealed class PageTree(PageFile file, int pageLimit, Func<CancellationToken, Task> checkOwnership)
{
    /// <summary>How often a write begins again that finds other versions of its pages than it knew, or gets no answer.</summary>
    public const int Tries = 10;

    private readonly PartitionWriter writer = new(file, pageLimit);

    /// <summary>The leaves that tries without success may have left behind, by partition.</summary>
    private readonly ConcurrentDictionary<string, HashSet<PageId>> loose = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim[] stripes = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    /// <summary>Writes changes and says whether the partition holds any row afterwards.</summary>
    public async Task<bool> WriteAsync(
        string partition, PageId root, bool keepRoot, IReadOnlyList<RowChange> changes, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryWriteAsync(partition, root, keepRoot, changes, cancellationToken);
            }
            catch (Exception fault) when (fault is PageConflict or StorageUnavailable && attempt < Tries)
            {
                // The next try reads the pages again and finds what is left to do. One without an answer may have had its effect:
                // then what it wrote is a conflict for the next.
                continue;
            }
        }
    }

    /// <summary>As the other, once.</summary>
    /// <exception cref="PageConflict">A page is another version than was known; it is this process's all the same.</exception>
    public async Task<bool> TryWriteAsync(
        string partition, PageId root, bool keepRoot, IReadOnlyList<RowChange> changes, CancellationToken cancellationToken)
    {
        using var turn = await TurnAsync(partition, cancellationToken);
        var touched = new HashSet<PageId>();
        try
        {
            var holdsRows = await writer.WriteAsync(partition, root, keepRoot, changes, touched, cancellationToken);
            touched.Clear();
            await TidyAsync(partition, root, cancellationToken);
            return holdsRows;
        }
        catch (PageConflict)
        {
            // An answer that was lost, a false one, or a successor: only the journal tells whose pages these are.
            await checkOwnership(cancellationToken);
            throw;
        }
        finally
        {
            if (touched.Count > 0)
            {
                loose.GetOrAdd(partition, _ => []).UnionWith(touched);
            }
        }
    }

    /// <summary>The page that holds a row if anything does, and the first row of the page after it.</summary>
    public async ValueTask<(Page Page, string? Next)> LeafAsync(string partition, PageId rootId, string row, CancellationToken cancellationToken)
    {
        using var turn = await TurnAsync(partition, cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            var root = await file.ReadAsync(partition, rootId, cancellationToken) ?? Page.Empty;
            if (root.Leaves.Count == 0)
            {
                return (root, null);
            }

            var place = root.LeafOf(row);
            if (await file.ReadAsync(partition, root.Leaves[place].Id, cancellationToken) is { } leaf)
            {
                return (leaf, place + 1 < root.Leaves.Count ? root.Leaves[place + 1].FromRow : null);
            }

            // A process before this one may have cut the leaf after this one had read the root.
            file.Drop(partition, rootId);
            if (attempt == Tries)
            {
                throw new RowStoreFault($"Page {root.Leaves[place].Id} of '{partition}' is missing in storage.");
            }
        }
    }

    /// <summary>The names of all pages that a root leads to, its own among them.</summary>
    public async Task<HashSet<PageId>> ReachableAsync(string partition, PageId rootId, CancellationToken cancellationToken)
    {
        using var turn = await TurnAsync(partition, cancellationToken);
        var root = await file.ReadAsync(partition, rootId, cancellationToken) ?? Page.Empty;
        return [rootId, .. root.Leaves.Select(leaf => leaf.Id)];
    }

    /// <summary>Discards what earlier tries have left and the root, as it is now, does not name.</summary>
    private async Task TidyAsync(string partition, PageId rootId, CancellationToken cancellationToken)
    {
        if (loose.TryGetValue(partition, out var left))
        {
            var root = await file.ReadAsync(partition, rootId, cancellationToken) ?? Page.Empty;
            await file.DiscardAsync(partition, left.Except(root.Leaves.Select(leaf => leaf.Id)), cancellationToken);
            loose.TryRemove(partition, out _);
        }
    }

    private async Task<Turn> TurnAsync(string partition, CancellationToken cancellationToken)
    {
        var stripe = stripes[(int)((uint)partition.GetHashCode(StringComparison.Ordinal) % (uint)stripes.Length)];
        await stripe.WaitAsync(cancellationToken);
        return new(stripe);
    }

    private readonly struct Turn(SemaphoreSlim stripe) : IDisposable
    {
        public void Dispose() => stripe.Release();
    }
}
