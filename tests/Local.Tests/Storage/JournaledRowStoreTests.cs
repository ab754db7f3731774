using RequestRouter.Local.Host.Storage;
using RequestRouter.Local.Host.Storage.Blocks;

namespace RequestRouter.Local.Tests.Storage;

public sealed class JournaledRowStoreTests : RowStoreContract
{
    private protected override async Task<IRowStore> OpenAsync() => await JournaledRowStore.OpenAsync(new MemoryBlocks(), new());
}
