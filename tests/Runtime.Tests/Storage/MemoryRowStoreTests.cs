using RequestRouter.Local.Runtime.Storage;

namespace RequestRouter.Runtime.Tests.Storage;

public sealed class MemoryRowStoreTests : RowStoreContract
{
    private protected override Task<IRowStore> OpenAsync() => Task.FromResult<IRowStore>(new MemoryRowStore());
}
