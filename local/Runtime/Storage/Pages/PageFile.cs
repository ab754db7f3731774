using RequestRouter.Local.Runtime.Storage.Blocks;

namespace RequestRouter.Local.Runtime.Storage.Pages;

/// <summary>Pages by partition and number, through the cache; writes hold only against the version last known.</summary>
/// <param name="epoch">The epoch of this process; a page of a later one shows that this process has been replaced.</param>
internal sealed class PageFile(IBlockStorage blocks, long epoch, long cacheBytes)
{
    /// <summary>More than any store has absent pages that are asked for twice; a bound, so that none can grow without end.</summary>
    private const int AbsentLimit = 10_000;

    private readonly PageCache cache = new(cacheBytes);

    /// <summary>Pages known not to be there: only this process writes pages, so they are absent until it writes them.</summary>
    private readonly HashSet<(string Partition, int Id)> absent = [];

    private readonly Lock gate = new();

    /// <summary>Counts writes as they begin and as they end: what was read across one proves no absence.</summary>
    private long writes;

    public async ValueTask<Page?> ReadAsync(string partition, int id, CancellationToken cancellationToken)
    {
        if (cache.Get(partition, id) is { } known)
        {
            return known;
        }

        long before;
        lock (gate)
        {
            if (absent.Contains((partition, id)))
            {
                return null;
            }

            before = writes;
        }

        if (await blocks.GetAsync(PageKeys.Of(partition, id), cancellationToken) is not { } block)
        {
            RememberAbsent(partition, id, before);
            return null;
        }

        var page = Page.Decode(block.Data, block.Tag);
        if (page.Epoch > epoch)
        {
            throw new RowStoreFault("Another process has taken over this runtime's state; this one stops.");
        }

        cache.Set(partition, id, page);
        return page;
    }

    public async Task WriteAsync(string partition, int id, Page page, bool overwrite, CancellationToken cancellationToken)
    {
        var key = PageKeys.Of(partition, id);
        var data = new Page { Epoch = epoch, NextId = page.NextId, Leaves = page.Leaves, Rows = page.Rows }.Encode();
        Touch(partition, id);
        string? tag;
        try
        {
            tag = page.Tag is null && !overwrite
                ? await blocks.AddAsync(key, data, cancellationToken)
                : await blocks.PutAsync(key, data, page.Tag, cancellationToken);
        }
        finally
        {
            Touch(partition, id);
        }

        if (tag is null)
        {
            cache.Set(partition, id, null);
            throw new PageConflict(partition);
        }

        // Decoded anew, so that the cache holds one array and not slices of every commit that went into the page.
        cache.Set(partition, id, Page.Decode(data, tag));
    }

    public async Task DeleteAsync(string partition, IReadOnlyList<int> ids, CancellationToken cancellationToken)
    {
        foreach (var id in ids)
        {
            await blocks.DeleteAsync([PageKeys.Of(partition, id)], cancellationToken);
            cache.Set(partition, id, null);
        }
    }

    private void Touch(string partition, int id)
    {
        lock (gate)
        {
            writes++;
            absent.Remove((partition, id));
        }
    }

    private void RememberAbsent(string partition, int id, long before)
    {
        lock (gate)
        {
            if (writes != before)
            {
                return;
            }

            if (absent.Count >= AbsentLimit)
            {
                absent.Clear();
            }

            absent.Add((partition, id));
        }
    }
}
