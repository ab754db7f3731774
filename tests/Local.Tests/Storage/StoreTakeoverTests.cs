using RequestRouter.Local.Host.Storage;
using RequestRouter.Local.Host.Storage.Blocks;

namespace RequestRouter.Local.Tests.Storage;

/// <summary>
/// A process that stood still in the middle of a checkpoint goes on under its successor: whatever it still writes or
/// deletes, the successor's rows are whole, for itself and for the process after it.
/// </summary>
public sealed class StoreTakeoverTests
{
    private const int Commits = 18;

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
            var first = await JournaledRowStore.OpenAsync(paused, StoreHistory.Options);
            var (answered, late) = await WriteAsync(first, 0, Commits, paused.Paused);
            if (await Task.WhenAny(paused.Paused, first.Checkpointed) != paused.Paused)
            {
                await first.DisposeAsync();
                return;
            }

            // What the first was answered, and perhaps one commit more that had reached the journal.
            var second = await OpenAsync(storage);
            var model = StoreHistory.Model(answered);
            var found = await StoreContents.OfAsync(second);
            if (!found.SequenceEqual(model))
            {
                model = StoreHistory.Model(++answered);
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
            await Assert.ThrowsAsync<RowStoreFault>(() => first.CommitAsync(StoreHistory.Commit(0)));
            var expected = (pauseAt, string.Join(' ', StoreHistory.Model(answered + written)));
            Assert.Equal(expected, (pauseAt, string.Join(' ', await StoreContents.OfAsync(second))));
            await second.DisposeAsync();

            await using var third = await JournaledRowStore.OpenAsync(storage, StoreHistory.Options);
            Assert.Equal(expected, (pauseAt, string.Join(' ', await StoreContents.OfAsync(third))));
            await WriteAsync(third, answered + written, 9, third.Faulted);
            await third.Checkpointed;

            // What the first adds after the second has swept is named by nobody and stays; nothing else does.
            Assert.All(await StorePages.OrphansAsync(storage), page => Assert.Contains("/1-", page, StringComparison.Ordinal));
        }
    }

    /// <summary>Commits one after the other until <paramref name="until"/>; the count of those answered, and the one that was not.</summary>
    private static async Task<(int Answered, Task Late)> WriteAsync(JournaledRowStore store, int from, int count, Task until)
    {
        for (var number = 0; number < count; number++)
        {
            var commit = store.CommitAsync(StoreHistory.Commit(from + number));
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
                return await JournaledRowStore.OpenAsync(storage, StoreHistory.Options);
            }
            catch (RowStoreFault)
            {
                await Task.Yield();
            }
        }
    }

    private static Task Settled(Task task) => task.ContinueWith(_ => { }, TaskScheduler.Default);
}
