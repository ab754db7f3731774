using RequestRouter.Local.Runtime.Storage;
using RequestRouter.Local.Runtime.Storage.Blocks;

namespace RequestRouter.Runtime.Tests.Storage;

public sealed class JournaledRowStoreTests : RowStoreContract
{
    private protected override async Task<IRowStore> OpenAsync() => await JournaledRowStore.OpenAsync(new MemoryBlocks(), new());
}
