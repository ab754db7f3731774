using RequestRouter.Local.Host.Storage.Blocks;

namespace RequestRouter.Local.Host.Storage.Pages;

/// <summary>Deletes the pages that no root leads to: what a checkpoint that was cut short leaves.</summary>
internal sealed class PageSweep(IBlockStorage blocks, PageTree tree, long epoch)
{
    /// <param name="rootOf">The root of a partition, or null where it has none.</param>
    /// <param name="cancellationToken">Ends the sweep; another finds what is left.</param>
    public async Task RunAsync(Func<string, CancellationToken, ValueTask<PageId?>> rootOf, CancellationToken cancellationToken)
    {
        var names = new List<BlockKey>();
        await foreach (var key in blocks.ListKeysAsync(BlockTable.Pages, cancellationToken))
        {
            if (names.Count > 0 && names[0].Partition != key.Partition)
            {
                await SweepAsync(names, rootOf, cancellationToken);
                names.Clear();
            }

            if (key != CheckpointMark.Key)
            {
                names.Add(key);
            }
        }

        await SweepAsync(names, rootOf, cancellationToken);
        await blocks.SweepAsync(cancellationToken);
    }

    private async Task SweepAsync(
        List<BlockKey> names, Func<string, CancellationToken, ValueTask<PageId?>> rootOf, CancellationToken cancellationToken)
    {
        if (names.Count == 0)
        {
            return;
        }

        var partition = PageKeys.PartitionOf(names[0]);
        var root = await rootOf(partition, cancellationToken);
        if (names is [var only] && PageId.Parse(only.Row) == root)
        {
            return;
        }

        var reachable = root is { } id ? await tree.ReachableAsync(partition, id, cancellationToken) : [];

        // A page of a later epoch is a successor's.
        foreach (var key in names.Where(key => PageId.Parse(key.Row) is var page && page.Epoch <= epoch && !reachable.Contains(page)))
        {
            await blocks.DeleteAsync([key], cancellationToken);
        }
    }
}
