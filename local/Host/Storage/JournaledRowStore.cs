using System.Runtime.CompilerServices;
using RequestRouter.Local.Host.Storage.Blocks;
using RequestRouter.Local.Host.Storage.Journal;
using RequestRouter.Local.Host.Storage.Pages;

namespace RequestRouter.Local.Host.Storage;

/// <summary>
/// Rows kept in Azure Storage, a commit at the price of a share in one write: commits that come while a write is under
/// way go into the next one together. Changed rows stay in memory and in the journal until a checkpoint writes them,
/// partition by partition, into pages; rows that live more briefly than that are never written anywhere else. A
/// partition may be large, but small ones are cheapest: a page of up to 256 KB is written whole. A scan sees each row as
/// of its beginning or later.
/// </summary>
internal sealed class JournaledRowStore : IRowStore, IAsyncDisposable
{
    private static readonly TimeSpan ClosingPatience = TimeSpan.FromSeconds(2);

    private readonly CommitQueue commits;
    private readonly CancellationTokenSource closing = new();
    private readonly JournalLog journal;
    private readonly PageStore pages;
    private readonly Checkpointer changed;

    private JournaledRowStore(IBlockStorage blocks, JournalLog journal, JournalOptions options)
    {
        this.journal = journal;
        commits = new(options.BytesPerGroup, WriteAsync);
        var file = new PageFile(blocks, journal.Epoch, options.CacheBytes);
        pages = new(blocks, file, new(file, options.PageBytes, journal.CheckOwnershipAsync));
        changed = new(journal, pages, options, commits.Fail);
    }

    /// <summary>Completes when the store can go on no longer; the process that holds it has to stop.</summary>
    public Task<RowStoreFault> Faulted => commits.Faulted;

    /// <summary>Completes when the checkpoint that is under way has ended, for tests and measurements.</summary>
    public Task Checkpointed => changed.Running;

    /// <summary>Takes over what the last process left; that process, should it still live, can write nothing any more.</summary>
    public static async Task<JournaledRowStore> OpenAsync(IBlockStorage blocks, JournalOptions options, CancellationToken cancellationToken = default)
    {
        var groups = new List<ReadOnlyMemory<byte>>();
        var journal = await JournalLog.OpenAsync(blocks, groups.Add, cancellationToken);
        var store = new JournaledRowStore(blocks, journal, options);

        // All at once: a checkpoint that began half-way would let the journal go of the other half.
        await store.changed.TakeAsync([.. groups.SelectMany(group => ChangeCodec.Decode(group))]);
        return store;
    }

    public Task CommitAsync(IReadOnlyList<RowChange> changes, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return changes.Count == 0 ? Task.CompletedTask : commits.CommitAsync(changes);
    }

    public async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(RowKey key, CancellationToken cancellationToken = default) =>
        changed.TryGet(key, out var value) ? value : await pages.ReadAsync(key, cancellationToken);

    public async IAsyncEnumerable<Row> ScanAsync(
        string partition, string fromRow = "", [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var changes = changed.From(partition, fromRow);
        await foreach (var row in RowOverlay.Over(pages.ScanAsync(partition, fromRow, cancellationToken), changes))
        {
            yield return row;
        }
    }

    public async IAsyncEnumerable<string> PartitionsAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var touched = changed.Partitions(prefix);
        await foreach (var name in pages.PartitionsAsync(prefix, cancellationToken))
        {
            if (!touched.Contains(name))
            {
                yield return name;
            }
        }

        foreach (var name in touched)
        {
            await using var rows = ScanAsync(name, "", cancellationToken).GetAsyncEnumerator(cancellationToken);
            if (await rows.MoveNextAsync())
            {
                yield return name;
            }
        }
    }

    /// <summary>
    /// Ends what is under way. What was committed is in the journal: nothing else has to be written. Where storage does not answer, what waits for it
    /// fails after two seconds.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        closing.CancelAfter(ClosingPatience);
        await commits.CloseAsync();
        await changed.CloseAsync();
    }

    private async Task WriteAsync(byte[] group)
    {
        await journal.AppendAsync(group, closing.Token);
        await changed.TakeAsync(ChangeCodec.Decode(group));
    }
}
