using RequestRouter.Local.Host.Storage;
using RequestRouter.Local.Host.Storage.Blocks;
using RequestRouter.Local.Host.Storage.Journal;

namespace RequestRouter.Local.Tests.Storage;

public sealed class StoreFaultTests
{
    private static readonly RowKey Key = new("p", "a");

    [Fact]
    public async Task A_second_process_fences_the_first()
    {
        var storage = new MemoryBlocks();
        var first = await JournaledRowStore.OpenAsync(storage, new());
        await first.CommitAsync([RowChange.Put(Key, new byte[] { 1 })]);
        var second = await JournaledRowStore.OpenAsync(storage, new());

        await Assert.ThrowsAsync<RowStoreFault>(() => first.CommitAsync([RowChange.Put(Key, new byte[] { 2 })]));
        await Assert.ThrowsAsync<RowStoreFault>(() => first.CommitAsync([RowChange.Put(Key, new byte[] { 3 })]));
        Assert.Contains("taken over", (await first.Faulted).Message);
        Assert.Equal([1], (await second.ReadAsync(Key))!.Value.ToArray());
    }

    [Fact]
    public async Task The_first_stays_fenced_when_the_second_has_checkpointed_past_it()
    {
        var storage = new MemoryBlocks();
        var first = await JournaledRowStore.OpenAsync(storage, new());
        await using (var second = await JournaledRowStore.OpenAsync(storage, CheckpointedRowStoreTests.Eager))
        {
            for (var number = 0; number < 300; number++)
            {
                await second.CommitAsync([RowChange.Put(Key, BitConverter.GetBytes(number))]);
            }
        }

        await Assert.ThrowsAsync<RowStoreFault>(() => first.CommitAsync([RowChange.Put(Key, new byte[] { 9 })]));
        await using var third = await JournaledRowStore.OpenAsync(storage, new());
        Assert.Equal(299, BitConverter.ToInt32((await third.ReadAsync(Key))!.Value.Span));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_write_whose_outcome_is_unknown_is_found_out_and_counts_once(bool hadItsEffect)
    {
        var storage = new MemoryBlocks();
        var faults = 3;
        var shaky = new ObservedBlocks(storage, (operation, after) =>
        {
            if (operation == StorageOperation.JournalAdd && after == hadItsEffect && faults > 0)
            {
                faults--;
                throw new StorageUnavailable("the connection was reset", new IOException());
            }
        });
        await using var store = await JournaledRowStore.OpenAsync(shaky, new());
        await store.CommitAsync([RowChange.Put(Key, new byte[] { 1 })]);
        await store.CommitAsync([RowChange.Put(Key, new byte[] { 2 })]);
        Assert.False(store.Faulted.IsCompleted);
        await using var next = await JournaledRowStore.OpenAsync(storage, new());
        Assert.Equal([2], (await next.ReadAsync(Key))!.Value.ToArray());
    }

    [Fact]
    public async Task A_store_outlasts_an_outage_and_keeps_the_order_of_what_waits()
    {
        const int triesWithoutAnswer = 6;
        int left = int.MaxValue;
        var storage = new MemoryBlocks();
        var away = new ObservedBlocks(storage, (_, _) =>
        {
            if (Interlocked.Decrement(ref left) is >= 0 and < 1000)
            {
                throw new StorageUnavailable("no route to storage", new IOException());
            }
        });
        await using var store = await JournaledRowStore.OpenAsync(away, new());
        left = triesWithoutAnswer;

        await Task.WhenAll(Enumerable.Range(1, 20).Select(number => store.CommitAsync([RowChange.Put(Key, new[] { (byte)number })])));

        Assert.True(left < 0, "the outage ended before the commits were tried so often");
        Assert.False(store.Faulted.IsCompleted);
        await using var next = await JournaledRowStore.OpenAsync(storage, new());
        Assert.Equal([20], (await next.ReadAsync(Key))!.Value.ToArray());
    }

    [Fact]
    public async Task A_store_that_is_closed_in_an_outage_fails_what_waits()
    {
        var broken = false;
        var storage = new ObservedBlocks(new MemoryBlocks(), (_, _) =>
        {
            if (broken)
            {
                throw new StorageUnavailable("no route to storage", new IOException());
            }
        });
        var store = await JournaledRowStore.OpenAsync(storage, new());
        broken = true;
        var commits = Enumerable.Range(0, 20).Select(_ => store.CommitAsync([RowChange.Put(Key, new byte[] { 1 })])).ToArray();

        await store.DisposeAsync();

        foreach (var commit in commits)
        {
            await Assert.ThrowsAsync<RowStoreFault>(() => commit);
        }

        Assert.Contains("no route", (await store.Faulted).Message);
    }

    [Fact]
    public async Task A_journal_with_a_gap_is_refused()
    {
        var storage = new MemoryBlocks();
        await using (var store = await JournaledRowStore.OpenAsync(storage, new()))
        {
            for (var number = 0; number < 5; number++)
            {
                await store.CommitAsync([RowChange.Put(Key, new byte[] { 1 })]);
            }
        }

        await storage.DeleteAsync([new(BlockTable.Journal, new string('0', 14), "0000000000000003")], default);
        var fault = await Assert.ThrowsAsync<RowStoreFault>(() => JournaledRowStore.OpenAsync(storage, new()));
        Assert.Contains("gap", fault.Message);
    }

    [Theory]
    [InlineData(1, new byte[0])]
    [InlineData(3, new byte[] { 3 })]
    public async Task The_state_of_a_build_that_writes_otherwise_is_refused(int format, byte[] mark)
    {
        var storage = new MemoryBlocks();
        await storage.AddAsync(JournalEntry.KeyOf(0), new JournalEntry(0, Guid.NewGuid(), 1, EntryFlags.Epoch, mark).Encode(), default);
        var fault = await Assert.ThrowsAsync<RowStoreFault>(() => JournaledRowStore.OpenAsync(storage, new()));
        Assert.Contains($"format {format};", fault.Message);
        Assert.Equal(1, await storage.ListKeysAsync(BlockTable.Journal, default).CountAsync());
    }
}
