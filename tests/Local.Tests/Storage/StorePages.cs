using RequestRouter.Local.Host.Storage.Blocks;
using RequestRouter.Local.Host.Storage.Pages;

namespace RequestRouter.Local.Tests.Storage;

/// <summary>The pages in a storage, looked at from beneath the store.</summary>
internal static class StorePages
{
    /// <summary>Pages that no root names, neither the directory's nor that of a partition in it.</summary>
    public static async Task<List<string>> OrphansAsync(MemoryBlocks storage)
    {
        var named = new HashSet<BlockKey>();
        foreach (var (partition, epoch) in await WalkAsync(storage, "\u0001directory", PageId.Root(0), named))
        {
            await WalkAsync(storage, partition, PageId.Root(BitConverter.ToInt64(epoch.Span)), named);
        }

        return await storage.ListKeysAsync(BlockTable.Pages, default).Where(key => !named.Contains(key) && key != CheckpointMark.Key)
            .Select(key => $"{key.Partition}/{key.Row}").ToListAsync();
    }

    private static async Task<List<KeyValuePair<string, ReadOnlyMemory<byte>>>> WalkAsync(
        MemoryBlocks storage, string partition, PageId id, HashSet<BlockKey> named)
    {
        var key = PageKeys.Of(partition, id);
        named.Add(key);
        if (await storage.GetAsync(key, default) is not { } block)
        {
            return [];
        }

        var page = Page.Decode(block.Data, block.Tag);
        var rows = page.Rows.ToList();
        foreach (var leaf in page.Leaves)
        {
            rows.AddRange(await WalkAsync(storage, partition, leaf.Id, named));
        }

        return rows;
    }
}
