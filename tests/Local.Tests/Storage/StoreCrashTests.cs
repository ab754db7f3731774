using System.Text;
using RequestRouter.Local.Host.Storage;
using RequestRouter.Local.Host.Storage.Blocks;

namespace RequestRouter.Local.Tests.Storage;

public sealed class StoreCrashTests
{
    private const int Commits = 24;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_process_killed_at_any_operation_leaves_every_answered_commit_whole_and_no_commit_half(bool afterOperation)
    {
        for (var killAt = 1; ; killAt++)
        {
            var storage = new MemoryBlocks();
            var kill = new KillSwitch(killAt, afterOperation);
            var answered = await RunUntilKilled(new ObservedBlocks(storage, kill.At));
            await using (var survivor = await JournaledRowStore.OpenAsync(storage, CheckpointedRowStoreTests.Eager))
            {
                var found = await StoreContents.OfAsync(survivor);
                Assert.True(
                    found.SequenceEqual(Model(answered)) || found.SequenceEqual(Model(answered + 1)),
                    $"killed at operation {killAt}: {answered} commits answered, found {string.Join(' ', found)}");

                // What follows the crash stands on it, also after one more restart.
                await survivor.CommitAsync(Commit(Commits));
            }

            await using var second = await JournaledRowStore.OpenAsync(storage, new());
            Assert.Contains($"log/{Commits:d3}", (await StoreContents.OfAsync(second)).Select(line => line.Split('=')[0]));
            if (!kill.Fired)
            {
                return;
            }
        }
    }

    [Fact]
    public async Task A_process_killed_again_while_it_recovers_loses_nothing()
    {
        for (var killAt = 1; killAt < 60; killAt++)
        {
            var storage = new MemoryBlocks();
            var answered = await RunUntilKilled(new ObservedBlocks(storage, new KillSwitch(90, true).At));
            for (var again = 1; again <= killAt; again += 7)
            {
                try
                {
                    await using var dying = await JournaledRowStore.OpenAsync(new ObservedBlocks(storage, new KillSwitch(again, true).At), CheckpointedRowStoreTests.Eager);
                }
                catch (Killed)
                {
                    continue;
                }
            }

            await using var survivor = await JournaledRowStore.OpenAsync(storage, new());
            var found = await StoreContents.OfAsync(survivor);
            Assert.True(found.SequenceEqual(Model(answered)) || found.SequenceEqual(Model(answered + 1)));
        }
    }

    private static async Task<int> RunUntilKilled(IBlockStorage storage)
    {
        var answered = 0;
        try
        {
            var store = await JournaledRowStore.OpenAsync(storage, CheckpointedRowStoreTests.Eager);
            for (; answered < Commits; answered++)
            {
                await store.CommitAsync(Commit(answered));
            }

            await store.DisposeAsync();
        }
        catch (Exception fault) when (fault is Killed or RowStoreFault)
        {
            return answered;
        }

        return answered;
    }

    // Grows a partition past one page, moves one row between partitions, and empties what it leaves.
    private static RowChange[] Commit(int number) =>
    [
        Put("log", $"{number:d3}", new string((char)('a' + (number % 26)), 20)),
        RowChange.Delete(new("log", $"{number - 5:d3}")),
        Put($"at/{number / 2}", "token", $"{number}"),
        RowChange.Delete(new($"at/{(number / 2) - 1}", "token")),
    ];

    private static List<string> Model(int commits)
    {
        var rows = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var change in Enumerable.Range(0, commits).SelectMany(Commit))
        {
            var key = $"{change.Key.Partition}/{change.Key.Row}";
            if (change.Value is { } value)
            {
                rows[key] = Encoding.UTF8.GetString(value.Span);
            }
            else
            {
                rows.Remove(key);
            }
        }

        return [.. rows.Select(row => $"{row.Key}={row.Value}")];
    }

    private static RowChange Put(string partition, string row, string value) => RowChange.Put(new(partition, row), Encoding.UTF8.GetBytes(value));
}
