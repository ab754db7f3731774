using Azure;
using Azure.Data.Tables;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Emulator;
using RequestRouter.Router.Storage;

namespace RequestRouter.EndToEnd.Tests.Storage;

/// <summary>Rows of one partition that come at once are written together, and each is answered for itself.</summary>
public sealed class GroupedWritesTests : IAsyncLifetime
{
    private AzuriteServer azurite = null!;
    private CountedStorage counted = null!;
    private TableClient table = null!;

    public async Task InitializeAsync()
    {
        azurite = await AzuriteServer.StartInMemoryAsync();
        counted = await CountedStorage.StartAsync(azurite.ConnectionString);
        table = new TableClient(counted.ConnectionString, "Grouped");
        await table.CreateAsync();
    }

    public async Task DisposeAsync()
    {
        await counted.DisposeAsync();
        await azurite.DisposeAsync();
    }

    [Fact]
    public async Task Many_at_once_take_few_writes_and_none_is_missing()
    {
        var writes = new GroupedWrites(table);
        long before = counted.Writes;

        await Task.WhenAll(Enumerable.Range(0, 450).Select(number => writes.UpsertAsync(Row("p", $"r{number}", number), default)));

        Assert.InRange(counted.Writes - before, 5, 20);
        Assert.Equal(Enumerable.Range(0, 450), (await ReadAsync("p")).Select(row => row.GetInt32("value")!.Value).Order());
    }

    [Fact]
    public async Task Of_two_for_one_row_the_later_one_stands()
    {
        var writes = new GroupedWrites(table);

        await Task.WhenAll(Enumerable.Range(1, 50).Select(number => writes.UpsertAsync(Row("same", "r", number), default)));

        Assert.Equal(50, Assert.Single(await ReadAsync("same")).GetInt32("value"));
    }

    [Fact]
    public async Task One_that_the_storage_refuses_fails_alone()
    {
        var writes = new GroupedWrites(table);
        var refused = new TableEntity("mixed", "refused") { ["value"] = new byte[70_000] };

        var all = Enumerable.Range(0, 20).Select(number => writes.UpsertAsync(number == 11 ? refused : Row("mixed", $"r{number}", number), default)).ToList();
        await Assert.ThrowsAsync<RequestFailedException>(() => Task.WhenAll(all));

        Assert.True(all[11].IsFaulted);
        Assert.Equal(19, all.Count(one => one.IsCompletedSuccessfully));
        Assert.Equal(19, (await ReadAsync("mixed")).Count);
    }

    [Fact]
    public async Task Partitions_do_not_wait_for_each_other_and_one_that_was_idle_is_written_again()
    {
        var writes = new GroupedWrites(table);

        for (int round = 1; round <= 3; round++)
        {
            await Task.WhenAll(Enumerable.Range(0, 10).Select(number => writes.UpsertAsync(Row($"q{number}", "r", round), default)));
        }

        for (int number = 0; number < 10; number++)
        {
            Assert.Equal(3, Assert.Single(await ReadAsync($"q{number}")).GetInt32("value"));
        }
    }

    private static TableEntity Row(string partition, string row, int value) => new(partition, row) { ["value"] = value };

    private async Task<IReadOnlyList<TableEntity>> ReadAsync(string partition) =>
        await table.QueryAsync<TableEntity>(row => row.PartitionKey == partition).ToListAsync();
}
