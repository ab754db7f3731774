using System.Text;
using RequestRouter.Local.Host.Storage;

namespace RequestRouter.Local.Tests.Storage;

/// <summary>What every row store does, whatever it is made of.</summary>
public abstract class RowStoreContract : IAsyncLifetime
{
    private protected IRowStore Store { get; private set; } = null!;

    public async Task InitializeAsync() => Store = await OpenAsync();

    public virtual Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_row_reads_as_it_was_last_written()
    {
        await Store.CommitAsync([Put("p", "a", "1"), Put("p", "b", "2")]);
        await Store.CommitAsync([Put("p", "a", "3")]);
        Assert.Equal("3", await Read("p", "a"));
        Assert.Equal("2", await Read("p", "b"));
        Assert.Null(await Read("p", "c"));
        Assert.Null(await Read("q", "a"));
    }

    [Fact]
    public async Task A_deleted_row_is_gone_and_deleting_it_again_is_harmless()
    {
        await Store.CommitAsync([Put("p", "a", "1")]);
        await Store.CommitAsync([RowChange.Delete(new("p", "a"))]);
        await Store.CommitAsync([RowChange.Delete(new("p", "a"))]);
        Assert.Null(await Read("p", "a"));
        Assert.Empty(await Scan("p"));
    }

    [Fact]
    public async Task An_empty_value_is_a_value()
    {
        await Store.CommitAsync([Put("p", "a", "")]);
        Assert.Equal("", await Read("p", "a"));
    }

    [Fact]
    public async Task A_scan_gives_one_partition_in_ordinal_order_from_a_row()
    {
        await Store.CommitAsync([Put("p", "b", "2"), Put("p", "B", "1"), Put("p", "é", "4"), Put("p", "c/d", "3"), Put("pp", "a", "0")]);
        Assert.Equal(["B=1", "b=2", "c/d=3", "é=4"], await Scan("p"));
        Assert.Equal(["c/d=3", "é=4"], await Scan("p", "c"));
    }

    [Fact]
    public async Task Partitions_are_listed_by_prefix_while_they_hold_rows()
    {
        await Store.CommitAsync([Put("bus|a", "1", ""), Put("bus|b", "1", ""), Put("other", "1", "")]);
        await Store.CommitAsync([RowChange.Delete(new("bus|b", "1"))]);
        Assert.Equal(["bus|a"], await Store.PartitionsAsync("bus|").ToListAsync());
    }

    [Fact]
    public async Task Keys_may_hold_any_character_that_is_not_a_control()
    {
        const string key = @"a/b\c#d?e'f%20g +&=!é~中";
        await Store.CommitAsync([Put(key, key, "1")]);
        Assert.Equal("1", await Read(key, key));
        Assert.Equal([key], await Store.PartitionsAsync("a/").ToListAsync());
    }

    [Fact]
    public async Task A_value_may_be_larger_than_a_table_entity()
    {
        var large = new byte[3_000_000];
        Random.Shared.NextBytes(large);
        await Store.CommitAsync([RowChange.Put(new("p", "large"), large), Put("p", "small", "1")]);
        Assert.Equal(large, (await Store.ReadAsync(new("p", "large")))!.Value.ToArray());
        Assert.Equal("1", await Read("p", "small"));
    }

    [Fact]
    public async Task The_callers_buffer_is_its_own_again()
    {
        var buffer = Encoding.UTF8.GetBytes("before");
        await Store.CommitAsync([RowChange.Put(new("p", "a"), buffer)]);
        buffer.AsSpan().Fill(0);
        Assert.Equal("before", await Read("p", "a"));
    }

    [Fact]
    public async Task Commits_take_effect_in_the_order_of_the_calls()
    {
        await Task.WhenAll(Enumerable.Range(0, 500).Select(number => Store.CommitAsync([Put("p", "last", $"{number}"), Put("p", $"{number:d4}", "")])));
        Assert.Equal("499", await Read("p", "last"));
        Assert.Equal(501, (await Scan("p")).Count);
    }

    private protected static RowChange Put(string partition, string row, string value) =>
        RowChange.Put(new(partition, row), Encoding.UTF8.GetBytes(value));

    private protected abstract Task<IRowStore> OpenAsync();

    private protected async Task<string?> Read(string partition, string row) =>
        await Store.ReadAsync(new(partition, row)) is { } value ? Encoding.UTF8.GetString(value.Span) : null;

    private protected async Task<List<string>> Scan(string partition, string fromRow = "") =>
        await Store.ScanAsync(partition, fromRow).Select(row => $"{row.Key.Row}={Encoding.UTF8.GetString(row.Value.Span)}").ToListAsync();
}
