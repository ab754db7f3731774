namespace RequestRouter.Local.Host.Storage.Pages;

/// <summary>Pages lately read or written, the least lately used dropped first when their bytes pass the limit.</summary>
internal sealed class PageCache(long limit)
{
    private const int Overhead = 200;

    private readonly Lock gate = new();
    private readonly Dictionary<(string Partition, PageId Id), LinkedListNode<Entry>> entries = [];
    private readonly LinkedList<Entry> byUse = new();
    private long bytes;

    public Page? Get(string partition, PageId id)
    {
        lock (gate)
        {
            if (!entries.TryGetValue((partition, id), out var node))
            {
                return null;
            }

            byUse.Remove(node);
            byUse.AddFirst(node);
            return node.Value.Page;
        }
    }

    public void Set(string partition, PageId id, Page? page)
    {
        lock (gate)
        {
            if (entries.Remove((partition, id), out var old))
            {
                byUse.Remove(old);
                bytes -= old.Value.Page.Size + Overhead;
            }

            if (page is null)
            {
                return;
            }

            entries.Add((partition, id), byUse.AddFirst(new Entry(partition, id, page)));
            bytes += page.Size + Overhead;
            while (bytes > limit && byUse.Last is { } last && byUse.Count > 1)
            {
                byUse.RemoveLast();
                entries.Remove((last.Value.Partition, last.Value.Id));
                bytes -= last.Value.Page.Size + Overhead;
            }
        }
    }

    private sealed record Entry(string Partition, PageId Id, Page Page);
}
