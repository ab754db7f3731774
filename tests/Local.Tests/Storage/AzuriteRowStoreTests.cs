using RequestRouter.Local.Host.Storage;
using RequestRouter.Local.Host.Storage.Blocks;

namespace RequestRouter.Local.Tests.Storage;

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

    [Fact]
    public async Task A_blob_goes_with_the_version_that_named_it()
    {
        var prefix = azurite.NewPrefix();
        var blocks = await azurite.OpenAsync(prefix);
        var key = new BlockKey(BlockTable.Pages, "p", "0");
        var first = await blocks.AddAsync(key, new byte[900_000], default);
        var second = await blocks.PutAsync(key, new byte[950_000], first!, default);
        Assert.Equal(950_000, (await blocks.GetAsync(key, default))!.Value.Data.Length);
        Assert.Null(await blocks.PutAsync(key, new byte[900_000], first!, default));
        Assert.Single(await azurite.Spill(prefix).GetBlobsAsync().ToListAsync());
        Assert.False(await blocks.DeleteAsync(key, first!, default));
        Assert.True(await blocks.DeleteAsync(key, second!, default));
        Assert.True(await blocks.DeleteAsync(key, second!, default));
        Assert.Empty(await azurite.Spill(prefix).GetBlobsAsync().ToListAsync());
    }

    [Fact]
    public async Task A_blob_that_no_block_came_to_name_is_swept()
    {
        var prefix = azurite.NewPrefix();
        var blocks = await azurite.OpenAsync(prefix);
        await blocks.AddAsync(new(BlockTable.Pages, "p", "0"), new byte[900_000], default);
        await azurite.Spill(prefix).UploadBlobAsync("left", BinaryData.FromString("by a process killed before its entity was written"));
        await blocks.SweepAsync(default);
        Assert.Single(await azurite.Spill(prefix).GetBlobsAsync().ToListAsync());
        Assert.Equal(900_000, (await blocks.GetAsync(new(BlockTable.Pages, "p", "0"), default))!.Value.Data.Length);
    }

    private protected override async Task<IRowStore> OpenAsync() =>
        await JournaledRowStore.OpenAsync(await azurite.OpenAsync(azurite.NewPrefix()), new());
}
