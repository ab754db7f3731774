using RequestRouter.Local.Host.Storage;

namespace RequestRouter.Local.Tests.Storage;

public sealed class MemoryRowStoreTests : RowStoreContract
{
    private protected override Task<IRowStore> OpenAsync() => Task.FromResult<IRowStore>(new MemoryRowStore());
}
