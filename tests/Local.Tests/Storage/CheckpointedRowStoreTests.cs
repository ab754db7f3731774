using RequestRouter.Local.Host.Storage;
using RequestRouter.Local.Host.Storage.Blocks;

namespace RequestRouter.Local.Tests.Storage;

/// <summary>The contract once more, where every commit begins a checkpoint, pages hold a few rows, and nothing is cached.</summary>
public sealed class CheckpointedRowStoreTests : RowStoreContract
{
    internal static readonly JournalOptions Eager = new() { EntriesPerCheckpoint = 1, PageBytes = 60, CacheBytes = 0 };

    private protected override async Task<IRowStore> OpenAsync() => await JournaledRowStore.OpenAsync(new MemoryBlocks(), Eager);
}
