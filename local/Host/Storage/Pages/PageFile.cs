using RequestRouter.Local.Host.Storage.Blocks;

namespace RequestRouter.Local.Host.Storage.Pages;

/// <summary>Pages by partition and number, through the cache; writes hold only against the version last known.</summary>
/// <param name="epoch">The epoch of this process; a page of a later one shows that this process has been replaced.</param>
internal sealed class PageFile(IBlockStorage blocks, long epoch, long cacheBytes)
{
    /// <summary>More than any store has absent pages that are asked for twice; a bound, so that none can grow without end.</summary>
    private const int AbsentLimit = 10_000;

    private readonly PageCache cache = new(cacheBytes);

    /// <summary>Pages known not to be there: only this process writes pages, so they are absent until it writes them.</summary>
    private readonly HashSet<(string Partition, PageId Id)> absent = [];

    private readonly Lock gate = new();

    /// <summary>Counts writes as they begin and as they end: what was read across one proves no absence.</summary>
    private long writes;

    private long lastNumber;

    /// <summary>The epoch of this process.</summary>
    public long Epoch => epoch;

    public async ValueTask<Page?> ReadAsync(string partition, PageId id, CancellationToken cancellationToken)
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

    /// <summary>Writes a page over the version last known; <see cref="PageConflict"/> where that is not the one there.</summary>
    public async Task WriteAsync(string partition, PageId id, Page page, CancellationToken cancellationToken)
    {
        var data = Encode(page);
        if (await PutAsync(partition, id, data, page.Tag, cancellationToken) is not { } tag)
        {
            cache.Set(partition, id, null);
            throw new PageConflict(partition);
        }

        // Decoded anew, so that the cache holds one array and not slices of every commit that went into the page.
        cache.Set(partition, id, Page.Decode(data, tag));
    }

    /// <summary>A name that no page has had.</summary>
    public PageId NextId() => new(epoch, Interlocked.Increment(ref lastNumber));

    /// <summary>Adds a leaf under a name of its own.</summary>
    public async Task AddAsync(string partition, PageId id, Page page, CancellationToken cancellationToken)
    {
        var data = Encode(page);

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                // A name that is taken holds this very page: an earlier try whose answer was lost.
                if (await PutAsync(partition, id, data, null, cancellationToken) is { } tag)
                {
                    cache.Set(partition, id, Page.Decode(data, tag));
                }

                return;
            }
            catch (StorageUnavailable) when (attempt < PageTree.Tries)
            {
                continue;
            }
        }
    }

    /// <summary>Deletes the version last known; <see cref="PageConflict"/> where another is there.</summary>
    public async Task DeleteAsync(string partition, PageId id, string tag, CancellationToken cancellationToken)
    {
        var deleted = await blocks.DeleteAsync(PageKeys.Of(partition, id), tag, cancellationToken);
        cache.Set(partition, id, null);
        if (!deleted)
        {
            throw new PageConflict(partition);
        }
    }

    /// <summary>Deletes leaves that no root names any more.</summary>
    public async Task DiscardAsync(string partition, IEnumerable<PageId> leaves, CancellationToken cancellationToken)
    {
        foreach (var id in leaves)
        {
            while (await ReadAsync(partition, id, cancellationToken) is { Tag: { } tag })
            {
                await blocks.DeleteAsync(PageKeys.Of(partition, id), tag, cancellationToken);
                cache.Set(partition, id, null);
            }
        }
    }

    /// <summary>Reads a page from storage the next time.</summary>
    public void Drop(string partition, PageId id) => cache.Set(partition, id, null);

    private byte[] Encode(Page page) => new Page { Epoch = epoch, Leaves = page.Leaves, Rows = page.Rows }.Encode();

    private async Task<string?> PutAsync(string partition, PageId id, byte[] data, string? tag, CancellationToken cancellationToken)
    {
        var key = PageKeys.Of(partition, id);
        Touch(partition, id);
        try
        {
            return tag is null
                ? await blocks.AddAsync(key, data, cancellationToken)
                : await blocks.PutAsync(key, data, tag, cancellationToken);
        }
        finally
        {
            Touch(partition, id);
        }
    }

    private void Touch(string partition, PageId id)
    {
        lock (gate)
        {
            writes++;
            absent.Remove((partition, id));
        }
    }

    private void RememberAbsent(string partition, PageId id, long before)
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
