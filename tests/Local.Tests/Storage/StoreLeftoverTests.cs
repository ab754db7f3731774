using RequestRouter.Local.Host.Storage;
using RequestRouter.Local.Host.Storage.Blocks;

namespace RequestRouter.Local.Tests.Storage;

/// <summary>Pages that a kill or a fault leaves behind do not stay.</summary>
public sealed class StoreLeftoverTests
{
    private const int Commits = 18;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_checkpoint_deletes_the_pages_that_a_killed_one_left(bool afterOperation)
    {
        for (var killAt = 1; ; killAt++)
        {
            var storage = new MemoryBlocks();
            var kill = new KillSwitch(killAt, afterOperation);
            try
            {
                await using var dying = await JournaledRowStore.OpenAsync(new ObservedBlocks(storage, kill.At), StoreHistory.Options);
                await WriteAsync(dying, 0, Commits);
            }
            catch (Exception fault) when (fault is Killed or RowStoreFault)
            {
                Assert.True(kill.Fired);
            }

            await using (var survivor = await JournaledRowStore.OpenAsync(storage, StoreHistory.Options))
            {
                await WriteAsync(survivor, Commits, 9);
            }

            // The last checkpoint may have been cut short by the end; another process takes it up.
            await using (var next = await JournaledRowStore.OpenAsync(storage, StoreHistory.Options))
            {
                await WriteAsync(next, Commits + 9, 9);
                await next.Checkpointed;
            }

            Assert.True((await StorePages.OrphansAsync(storage)) is [], $"killed at operation {killAt}");
            if (!kill.Fired)
            {
                return;
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_write_that_begins_again_leaves_no_page_of_its_first_try(bool hadItsEffect)
    {
        var operations = 0;
        for (var faultAt = 1; ; faultAt++)
        {
            var storage = new MemoryBlocks();
            operations = 0;
            var shaky = new ObservedBlocks(storage, (operation, after) =>
            {
                var isWrite = operation is StorageOperation.PageAdd or StorageOperation.PagePut or StorageOperation.PageDelete;
                if (isWrite && after == hadItsEffect && Interlocked.Increment(ref operations) == faultAt)
                {
                    throw new StorageUnavailable("the connection was reset", new IOException());
                }
            });
            await using (var store = await JournaledRowStore.OpenAsync(shaky, StoreHistory.Options))
            {
                await WriteAsync(store, 0, Commits);
                await store.Checkpointed;
                Assert.True(await StorePages.OrphansAsync(storage) is [], $"fault at write {faultAt}");
                Assert.Equal(StoreHistory.Model(Commits), await StoreContents.OfAsync(store));
            }

            if (operations < faultAt)
            {
                return;
            }
        }
    }

    private static async Task WriteAsync(JournaledRowStore store, int from, int count)
    {
        foreach (var number in Enumerable.Range(from, count))
        {
            await store.CommitAsync(StoreHistory.Commit(number));
        }
    }
}
