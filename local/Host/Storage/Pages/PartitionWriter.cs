namespace RequestRouter.Local.Host.Storage.Pages;

using Rows = List<KeyValuePair<string, ReadOnlyMemory<byte>>>;

/// <summary>
/// Writes the changes of one partition into its pages. A partition is one page until it outgrows it, then a root and
/// leaves. The order of the writes is such that a process killed between any two of them leaves every row that the
/// journal no longer holds where a reader finds it: new leaves, then the root that names them, then away with the leaf
/// they were cut from. A process that writes to a partition for the first time writes its root, too: from then on no
/// process before it can.
/// </summary>
internal sealed class PartitionWriter(PageFile file, int pageLimit)
{
    /// <summary>Says whether the partition holds any row afterwards.</summary>
    /// <param name="partition">The partition's name.</param>
    /// <param name="rootId">The name of its root.</param>
    /// <param name="keepRoot">Whether a root without rows stays.</param>
    /// <param name="changes">In ordinal order of their row keys.</param>
    /// <param name="loose">Takes in each leaf that this adds or is to discard: after a fault, nobody may name it.</param>
    /// <param name="cancellationToken">Ends the writing; it may begin again later.</param>
    /// <exception cref="PageConflict">A page is not the version last known; the next try reads it again.</exception>
    public async Task<bool> WriteAsync(
        string partition, PageId rootId, bool keepRoot, IReadOnlyList<RowChange> changes, ISet<PageId> loose, CancellationToken cancellationToken)
    {
        var root = await file.ReadAsync(partition, rootId, cancellationToken) ?? Page.Empty;
        var obsolete = new List<PageId>();
        var rewrites = new List<(PageId Id, Page Page)>();
        var next = root.Leaves.Count == 0
            ? await WholeAsync(partition, root, changes, loose, cancellationToken)
            : await LeavesAsync(partition, rootId, root, changes, rewrites, obsolete, loose, cancellationToken);
        loose.UnionWith(obsolete);
        var empty = next.Rows.Count == 0 && next.Leaves.Count == 0;
        if (empty && !keepRoot)
        {
            if (root.Tag is { } tag)
            {
                await file.DeleteAsync(partition, rootId, tag, cancellationToken);
            }
        }
        else if (root.Leaves.Count == 0 || root.Epoch != file.Epoch || !next.Leaves.SequenceEqual(root.Leaves))
        {
            await file.WriteAsync(partition, rootId, next, cancellationToken);
        }

        foreach (var (id, page) in rewrites)
        {
            await file.WriteAsync(partition, id, page, cancellationToken);
        }

        await file.DiscardAsync(partition, obsolete, cancellationToken);
        return !empty;
    }

    private async Task<Page> WholeAsync(
        string partition, Page root, IReadOnlyList<RowChange> changes, ISet<PageId> loose, CancellationToken cancellationToken)
    {
        var parts = PageMerge.Cut(PageMerge.Apply(root.Rows, changes), pageLimit);
        return parts.Count == 1
            ? new() { Rows = parts[0], Tag = root.Tag }
            : new() { Leaves = await AddLeavesAsync(partition, parts, "", loose, cancellationToken), Tag = root.Tag };
    }

    private async Task<Page> LeavesAsync(
        string partition,
        PageId rootId,
        Page root,
        IReadOnlyList<RowChange> changes,
        List<(PageId Id, Page Page)> rewrites,
        List<PageId> obsolete,
        ISet<PageId> loose,
        CancellationToken cancellationToken)
    {
        var leaves = new List<PageReference>();
        var byLeaf = changes.GroupBy(change => root.LeafOf(change.Key.Row)).ToDictionary(group => group.Key, group => group.ToList());
        for (var place = 0; place < root.Leaves.Count; place++)
        {
            var reference = root.Leaves[place];
            if (!byLeaf.TryGetValue(place, out var its))
            {
                leaves.Add(reference);
                continue;
            }

            if (await file.ReadAsync(partition, reference.Id, cancellationToken) is not { } leaf)
            {
                // The root known here is no longer the one in storage: the one there names other leaves.
                file.Drop(partition, rootId);
                throw new PageConflict(partition);
            }

            var parts = PageMerge.Cut(PageMerge.Apply(leaf.Rows, its), pageLimit);
            if (parts is [{ Count: > 0 } whole])
            {
                leaves.Add(reference);
                rewrites.Add((reference.Id, new() { Rows = whole, Tag = leaf.Tag }));
                continue;
            }

            obsolete.Add(reference.Id);
            if (parts.Count > 1)
            {
                leaves.AddRange(await AddLeavesAsync(partition, parts, reference.FromRow, loose, cancellationToken));
            }
        }

        if (leaves.Count > 0)
        {
            leaves[0] = leaves[0] with { FromRow = "" };
        }

        return new() { Leaves = leaves, Tag = root.Tag };
    }

    private async Task<List<PageReference>> AddLeavesAsync(
        string partition, IReadOnlyList<Rows> parts, string firstFrom, ISet<PageId> loose, CancellationToken cancellationToken)
    {
        var leaves = new List<PageReference>();
        foreach (var part in parts)
        {
            var id = file.NextId();
            loose.Add(id);
            await file.AddAsync(partition, id, new() { Rows = part }, cancellationToken);
            leaves.Add(new(leaves.Count == 0 ? firstFrom : part[0].Key, id));
        }

        return leaves;
    }
}
