using RequestRouter.Local.Runtime.Storage;
using RequestRouter.Local.Runtime.Storage.Blocks;

namespace RequestRouter.Runtime.Tests.Storage;

[Collection(AzuriteCollection.Name)]
public sealed class AzuriteRowStoreTests(AzuriteFixture azurite) : RowStoreContract
{
    [Fact]
    public async Task A_restart_finds_what_was_in_the_journal_and_in_the_pages()
    {
        var prefix = azurite.NewPrefix();
        await using (var store = await JournaledRowStore.OpenAsync(await azurite.OpenAsync(prefix), CheckpointedRowStoreTests.Eager))
        {
            for (var number = 0; number < 100; number++)
            {
                await store.CommitAsync([Put("log", $"{number:d3}", $"{number}"), RowChange.Delete(new("log", $"{number - 50:d3}"))]);
            }
        }

        await using var next = await JournaledRowStore.OpenAsync(await azurite.OpenAsync(prefix), new());
        var rows = await next.ScanAsync("log").ToListAsync();
        Assert.Equal(Enumerable.Range(50, 50).Select(number => $"{number:d3}"), rows.Select(row => row.Key.Row));
    }

    [Fact]
    public async Task A_second_process_fences_the_first()
    {
        var prefix = azurite.NewPrefix();
        var first = await JournaledRowStore.OpenAsync(await azurite.OpenAsync(prefix), new());
        await first.CommitAsync([Put("p", "a", "1")]);
        await using var second = await JournaledRowStore.OpenAsync(await azurite.OpenAsync(prefix), new());
        await Assert.ThrowsAsync<RowStoreFault>(() => first.CommitAsync([Put("p", "a", "2")]));
    }

    [Fact]
    public async Task Blocks_hold_their_conditions()
    {
        var blocks = await azurite.OpenAsync(azurite.NewPrefix());
        var key = new BlockKey(BlockTable.Pages, "p", "0");
        var first = await blocks.AddAsync(key, new byte[] { 1 }, default);
        Assert.NotNull(first);
        Assert.Null(await blocks.AddAsync(key, new byte[] { 2 }, default));
        var second = await blocks.PutAsync(key, new byte[200_000], first, default);
        Assert.NotNull(second);
        Assert.Null(await blocks.PutAsync(key, new byte[] { 4 }, first, default));
        Assert.Equal(200_000, (await blocks.GetAsync(key, default))!.Value.Data.Length);
        await blocks.DeleteAsync([key], default);
        await blocks.DeleteAsync([key], default);
        Assert.Null(await blocks.PutAsync(key, new byte[] { 5 }, second, default));
        Assert.Null(await blocks.GetAsync(key, default));
    }

    private protected override async Task<IRowStore> OpenAsync() =>
        await JournaledRowStore.OpenAsync(await azurite.OpenAsync(azurite.NewPrefix()), new());
}
