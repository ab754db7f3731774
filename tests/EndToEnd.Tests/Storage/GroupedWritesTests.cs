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
    public async Task What_is_handed_in_together_stands_or_falls_together_and_fails_nothing_beside_it()
    {
        var writes = new GroupedWrites(table);
        TableTransactionAction Put(string row) => new(TableTransactionActionType.UpsertReplace, Row("units", row, 1));
        TableTransactionAction Gone(string row) => new(TableTransactionActionType.Delete, new TableEntity("units", row), ETag.All);

        var sound = Enumerable.Range(0, 10).Select(number => writes.WriteAsync([Put($"a{number}"), Put($"b{number}")], default)).ToList();
        var refused = writes.WriteAsync([Put("never"), Gone("was-not-there")], default);
        var later = writes.WriteAsync([Gone("a0"), Put("c0")], default);

        Assert.Equal(404, (await Assert.ThrowsAnyAsync<RequestFailedException>(() => refused)).Status);
        await Task.WhenAll([.. sound, later]);
        Assert.Equal(
            [.. Enumerable.Range(1, 9).Select(number => $"a{number}"), .. Enumerable.Range(0, 10).Select(number => $"b{number}"), "c0"],
            (await ReadAsync("units")).Select(row => row.RowKey));
    }

    [Fact]
    public async Task Where_the_storage_does_not_answer_all_are_told_and_none_waits_for_ever()
    {
        var options = new TableClientOptions { Retry = { MaxRetries = 1, Delay = TimeSpan.FromMilliseconds(1) } };
        string gone = string.Join(';', counted.ConnectionString.Split(';').Select(part => part.StartsWith("TableEndpoint=", StringComparison.Ordinal) ? "TableEndpoint=http://127.0.0.1:1/gone" : part));
        var writes = new GroupedWrites(new TableClient(gone, "Grouped", options));

        var all = Enumerable.Range(0, 20).Select(number => writes.UpsertAsync(Row("p", $"r{number}", number), default)).ToList();

        await Assert.ThrowsAnyAsync<Exception>(() => Task.WhenAll(all));
        Assert.All(all, one => Assert.True(one.IsFaulted));
        await Assert.ThrowsAnyAsync<Exception>(() => writes.UpsertAsync(Row("p", "later", 1), default));
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
