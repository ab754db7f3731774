using System.Text;
using RequestRouter.Local.Runtime.Storage;
using RequestRouter.Local.Runtime.Storage.Blocks;
using RequestRouter.Local.Runtime.Storage.Pages;

namespace RequestRouter.Runtime.Tests.Storage;

/// <summary>
/// A process that stood still in the middle of a checkpoint goes on under its successor: whatever it still writes or
/// deletes, the successor's rows are whole, for itself and for the process after it.
/// </summary>
public sealed class StoreTakeoverTests
{
    private const int Commits = 18;

    // Small pages, so that partitions are cut, emptied and made anew; the first process begins a checkpoint every so often.
    private static readonly JournalOptions Options = new() { EntriesPerCheckpoint = 3, PageBytes = 60, CacheBytes = 400 };

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(40)]
    public async Task What_a_paused_process_does_when_it_goes_on_does_not_touch_its_successors_rows(int successorCommits)
    {
        for (var pauseAt = 1; ; pauseAt++)
        {
            var storage = new MemoryBlocks();
            var paused = new PausedBlocks(storage, pauseAt);
            var first = await JournaledRowStore.OpenAsync(paused, Options);
            var (answered, late) = await WriteAsync(first, 0, Commits, paused.Paused);
            if (await Task.WhenAny(paused.Paused, first.Checkpointed) != paused.Paused)
            {
                await first.DisposeAsync();
                return;
            }

            // What the first was answered, and perhaps one commit more that had reached the journal.
            var second = await OpenAsync(storage);
            var model = Model(answered);
            var found = await StoreContents.OfAsync(second);
            if (!found.SequenceEqual(model))
            {
                model = Model(++answered);
                Assert.Equal((pauseAt, string.Join(' ', model)), (pauseAt, string.Join(' ', found)));
            }

            // The first goes on before the successor has written, or in the midst of it.
            if (successorCommits % 2 == 0)
            {
                paused.Resume();
            }

            (var written, _) = await WriteAsync(second, answered, successorCommits, second.Faulted);
            if (successorCommits % 2 == 1)
            {
                paused.Resume();
            }

            await Settled(late);
            await first.Checkpointed;
            await Assert.ThrowsAsync<RowStoreFault>(() => first.CommitAsync(Commit(0)));
            var expected = (pauseAt, string.Join(' ', Model(answered + written)));
            Assert.Equal(expected, (pauseAt, string.Join(' ', await StoreContents.OfAsync(second))));
            await second.DisposeAsync();

            await using var third = await JournaledRowStore.OpenAsync(storage, Options);
            Assert.Equal(expected, (pauseAt, string.Join(' ', await StoreContents.OfAsync(third))));
            await WriteAsync(third, answered + written, 9, third.Faulted);
            await third.Checkpointed;

            // What the first adds after the second has swept is named by nobody and stays; nothing else does.
            Assert.All(await OrphansAsync(storage), page => Assert.Contains("/1-", page, StringComparison.Ordinal));
        }
    }

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
                await using var dying = await JournaledRowStore.OpenAsync(new ObservedBlocks(storage, kill.At), Options);
                await WriteAsync(dying, 0, Commits, dying.Faulted);
            }
            catch (Exception fault) when (fault is Killed or RowStoreFault)
            {
                Assert.True(kill.Fired);
            }

            await using (var survivor = await JournaledRowStore.OpenAsync(storage, Options))
            {
                await WriteAsync(survivor, Commits, 9, survivor.Faulted);
            }

            // The last checkpoint may have been cut short by the end; another process takes it up.
            await using (var next = await JournaledRowStore.OpenAsync(storage, Options))
            {
                await WriteAsync(next, Commits + 9, 9, next.Faulted);
                await next.Checkpointed;
            }

            Assert.True((await OrphansAsync(storage)) is [], $"killed at operation {killAt}");
            if (!kill.Fired)
            {
                return;
            }
        }
    }

    /// <summary>Commits one after the other until <paramref name="until"/>; the count of those answered, and the one that was not.</summary>
    private static async Task<(int Answered, Task Late)> WriteAsync(JournaledRowStore store, int from, int count, Task until)
    {
        for (var number = 0; number < count; number++)
        {
            var commit = store.CommitAsync(Commit(from + number));
            if (await Task.WhenAny(commit, until) != commit)
            {
                return (number, commit);
            }

            await commit;
        }

        return (count, Task.CompletedTask);
    }

    // A commit of the first that is still on its way into the journal wins; then the second begins again, as a host does.
    private static async Task<JournaledRowStore> OpenAsync(IBlockStorage storage)
    {
        while (true)
        {
            try
            {
                return await JournaledRowStore.OpenAsync(storage, Options);
            }
            catch (RowStoreFault)
            {
                await Task.Yield();
            }
        }
    }

    private static Task Settled(Task task) => task.ContinueWith(_ => { }, TaskScheduler.Default);

    // Grows a partition past a page, moves a row between partitions, and makes, empties and makes again the same partition.
    private static RowChange[] Commit(int number) =>
    [
        Put("log", $"{number:d3}", $"{number:d20}"),
        RowChange.Delete(new("log", $"{number - 8:d3}")),
        Put($"at/{number / 2}", "token", $"{number}"),
        RowChange.Delete(new($"at/{(number / 2) - 1}", "token")),
        number % 4 < 2 ? Put("again", $"{number % 3}", $"{number}") : RowChange.Delete(new("again", $"{number % 3}")),
        number % 4 < 2 ? RowChange.Delete(new("again", $"{(number + 1) % 3}")) : RowChange.Delete(new("again", $"{(number + 2) % 3}")),
        RowChange.Delete(new("again", $"{(number + 1) % 3}x")),
    ];

    private static RowChange Put(string partition, string row, string value) => RowChange.Put(new(partition, row), Encoding.UTF8.GetBytes(value));

    private static List<string> Model(int commits)
    {
        var rows = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var change in Enumerable.Range(0, commits).SelectMany(Commit))
        {
            rows[$"{change.Key.Partition}/{change.Key.Row}"] = change.Value is { } value ? Encoding.UTF8.GetString(value.Span) : "";
        }

        return [.. rows.Where(row => row.Value.Length > 0).Select(row => $"{row.Key}={row.Value}")];
    }

    /// <summary>Pages that no root names: neither the directory's nor that of a partition in it.</summary>
    private static async Task<List<string>> OrphansAsync(MemoryBlocks storage)
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
