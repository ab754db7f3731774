using RequestRouter.Local.Host.Storage;
using RequestRouter.Local.Host.Storage.Blocks;

namespace RequestRouter.Local.Tests.Storage;

public sealed class StoreGrowthTests
{
    [Fact]
    public async Task Commits_that_come_together_share_writes()
    {
        var storage = new ObservedBlocks(new MemoryBlocks());
        await using var store = await JournaledRowStore.OpenAsync(storage, new());
        var before = storage.Counts[StorageOperation.JournalAdd];
        await Task.WhenAll(Enumerable.Range(0, 2000).Select(number => store.CommitAsync([RowChange.Put(new("p", $"{number}"), new byte[100])])));
        Assert.InRange(storage.Counts[StorageOperation.JournalAdd] - before, 1, 1000);
    }

    [Fact]
    public async Task A_row_that_lives_briefly_is_written_once()
    {
        var storage = new ObservedBlocks(new MemoryBlocks());
        await using var store = await JournaledRowStore.OpenAsync(storage, new() { EntriesPerCheckpoint = 2000 });
        for (var number = 0; number < 3000; number++)
        {
            await store.CommitAsync([RowChange.Put(new("queue", $"{number:d5}"), new byte[100]), RowChange.Delete(new("queue", $"{number - 1:d5}"))]);
        }

        await store.DisposeAsync();
        Assert.Equal(3001, storage.Counts[StorageOperation.JournalAdd]);

        // Two marks of one checkpoint, and at most the directory and one partition, read and written.
        Assert.InRange(Pages(storage), 0, 8);
    }

    [Fact]
    public async Task The_cost_of_a_row_does_not_grow_with_the_rows_there_are()
    {
        var storage = new ObservedBlocks(new MemoryBlocks());
        await using var store = await JournaledRowStore.OpenAsync(storage, new() { EntriesPerCheckpoint = 100, PageBytes = 2000 });
        var costs = new List<long>();
        for (var round = 0; round < 10; round++)
        {
            var before = Pages(storage);
            for (var number = 0; number < 1000; number++)
            {
                await store.CommitAsync([RowChange.Put(new("log", $"{round:d2}{number:d4}"), new byte[100])]);
            }

            costs.Add(Pages(storage) - before);
        }

        // A checkpoint may fall into the next round.
        Assert.InRange(costs[5..].Sum(), 0, (2 * costs[..5].Sum()) + 10);
    }

    [Fact]
    public async Task The_journal_does_not_grow_for_ever()
    {
        var storage = new MemoryBlocks();
        await using (var store = await JournaledRowStore.OpenAsync(storage, new() { EntriesPerCheckpoint = 64 }))
        {
            for (var number = 0; number < 2000; number++)
            {
                await store.CommitAsync([RowChange.Put(new("p", "a"), new byte[10])]);
            }
        }

        Assert.InRange(await storage.ListAsync(BlockTable.Journal, default).CountAsync(), 1, 1000);
    }

    private static long Pages(ObservedBlocks storage) =>
        storage.Counts.Where(count => count.Key >= StorageOperation.PageGet).Sum(count => count.Value);
}
