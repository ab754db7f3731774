namespace RequestRouter.Local.Runtime.Storage.Pages;

using Rows = List<KeyValuePair<string, ReadOnlyMemory<byte>>>;

/// <summary>
/// Writes the changes of one partition into its pages. A partition is one page until it outgrows it, then a root and
/// leaves. The order of the writes is such that a process killed between any two of them leaves every row that the
/// journal no longer holds where a reader finds it: new leaves, then the root that names them, then away with the leaf
/// they were cut from.
/// </summary>
internal sealed class PartitionWriter(PageFile file, int pageLimit)
{
    /// <summary>Says whether the partition holds any row afterwards.</summary>
    public async Task<bool> WriteAsync(string partition, IReadOnlyList<RowChange> changes, CancellationToken cancellationToken)
    {
        var root = await file.ReadAsync(partition, Page.RootId, cancellationToken);
        return root is { Leaves.Count: > 0 }
            ? await WriteLeavesAsync(partition, root, changes, cancellationToken)
            : await WriteWholeAsync(partition, root, changes, cancellationToken);
    }

    private async Task<bool> WriteWholeAsync(string partition, Page? root, IReadOnlyList<RowChange> changes, CancellationToken cancellationToken)
    {
        var parts = PageMerge.Cut(PageMerge.Apply(root?.Rows ?? [], changes), pageLimit);
        if (parts is [{ Count: 0 }])
        {
            if (root is not null)
            {
                await file.DeleteAsync(partition, [Page.RootId], cancellationToken);
            }

            return false;
        }

        root ??= Page.Empty;
        if (parts.Count == 1)
        {
            await file.WriteAsync(partition, Page.RootId, new() { NextId = root.NextId, Rows = parts[0], Tag = root.Tag }, overwrite: false, cancellationToken);
            return true;
        }

        var nextId = root.NextId;
        var leaves = await AddLeavesAsync(partition, parts, "", () => nextId++, cancellationToken);
        await file.WriteAsync(partition, Page.RootId, new() { NextId = nextId, Leaves = leaves, Tag = root.Tag }, overwrite: false, cancellationToken);
        return true;
    }

    private async Task<bool> WriteLeavesAsync(string partition, Page root, IReadOnlyList<RowChange> changes, CancellationToken cancellationToken)
    {
        var (leaves, nextId) = (new List<PageReference>(), root.NextId);
        var rewrites = new List<(int Id, Page Page)>();
        var obsolete = new List<int>();
        var byLeaf = changes.GroupBy(change => root.LeafOf(change.Key.Row)).ToDictionary(group => group.Key, group => group.ToList());
        for (var place = 0; place < root.Leaves.Count; place++)
        {
            var reference = root.Leaves[place];
            if (!byLeaf.TryGetValue(place, out var its))
            {
                leaves.Add(reference);
                continue;
            }

            var leaf = await file.ReadAsync(partition, reference.Id, cancellationToken) ?? Page.Empty;
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
                leaves.AddRange(await AddLeavesAsync(partition, parts, reference.FromRow, () => nextId++, cancellationToken));
            }
        }

        if (leaves.Count == 0)
        {
            await file.DeleteAsync(partition, [Page.RootId, .. obsolete], cancellationToken);
            return false;
        }

        leaves[0] = leaves[0] with { FromRow = "" };
        if (!leaves.SequenceEqual(root.Leaves))
        {
            await file.WriteAsync(partition, Page.RootId, new() { NextId = nextId, Leaves = leaves, Tag = root.Tag }, overwrite: false, cancellationToken);
        }

        foreach (var (id, page) in rewrites)
        {
            await file.WriteAsync(partition, id, page, overwrite: false, cancellationToken);
        }

        await file.DeleteAsync(partition, obsolete, cancellationToken);
        return true;
    }

    private async Task<List<PageReference>> AddLeavesAsync(
        string partition, IReadOnlyList<Rows> parts, string firstFrom, Func<int> nextId, CancellationToken cancellationToken)
    {
        var leaves = new List<PageReference>();
        foreach (var part in parts)
        {
            var reference = new PageReference(leaves.Count == 0 ? firstFrom : part[0].Key, nextId());
            // A leaf number that the root does not know may be left over from a process killed here before.
            await file.WriteAsync(partition, reference.Id, new() { Rows = part }, overwrite: true, cancellationToken);
            leaves.Add(reference);
        }

        return leaves;
    }
}
