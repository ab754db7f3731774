using RequestRouter.Local.Host.Storage.Blocks;
using RequestRouter.Local.Host.Storage.Journal;
using RequestRouter.Local.Host.Storage.Pages;

namespace RequestRouter.Local.Host.Storage;

/// <summary>
/// The changed rows: those that changed since the last checkpoint began, and those it is writing. When enough have
/// changed it begins the next one in the background; when that is done, the journal lets go of them.
/// </summary>
internal sealed class Checkpointer(JournalLog journal, PageStore pages, JournalOptions options, Action<RowStoreFault> fail)
{
    private const int LimitsBeforeWaiting = 4;

    private readonly Lock gate = new();
    private readonly CancellationTokenSource closing = new();
    private RowTable active = new();
    private RowTable frozen = new();
    private long firstActive = journal.FirstRecovered;
    private Task running = Task.CompletedTask;

    /// <summary>The checkpoint under way, or the last one.</summary>
    public Task Running
    {
        get
        {
            lock (gate)
            {
                return running;
            }
        }
    }

    /// <summary>Takes in changes that stand in the journal, and begins a checkpoint when one is due.</summary>
    public Task TakeAsync(IReadOnlyList<RowChange> changes)
    {
        lock (gate)
        {
            foreach (var change in changes)
            {
                active.Put(change.Key, change.Value);
            }

            var due = active.Bytes > options.BytesPerCheckpoint || journal.LastNumber - firstActive >= options.EntriesPerCheckpoint;
            if (due && running.IsCompleted)
            {
                (frozen, active) = (active, new());
                var (changed, through) = (frozen, journal.LastNumber);
                firstActive = through + 1;
                running = Task.Run(() => RunAsync(changed, through));
            }

            var late = active.Bytes > LimitsBeforeWaiting * options.BytesPerCheckpoint
                || journal.LastNumber - firstActive > LimitsBeforeWaiting * options.EntriesPerCheckpoint;
            return late ? running : Task.CompletedTask;
        }
    }

    /// <summary>True, with the value or null for a deleted row, where the row has changed.</summary>
    public bool TryGet(RowKey key, out ReadOnlyMemory<byte>? value)
    {
        lock (gate)
        {
            return active.TryGet(key, out value) || frozen.TryGet(key, out value);
        }
    }

    public List<RowChange> From(string partition, string fromRow)
    {
        lock (gate)
        {
            return RowOverlay.Union(frozen.From(partition, fromRow), active.From(partition, fromRow));
        }
    }

    public HashSet<string> Partitions(string prefix)
    {
        lock (gate)
        {
            return [.. active.Partitions.Concat(frozen.Partitions).Where(name => name.StartsWith(prefix, StringComparison.Ordinal))];
        }
    }

    public async Task CloseAsync()
    {
        await closing.CancelAsync();
        await running;
    }

    private async Task RunAsync(RowTable changes, long through)
    {
        try
        {
            await WriteAsync(changes, through);
            lock (gate)
            {
                frozen = new();
            }
        }
        catch (Exception) when (closing.IsCancellationRequested)
        {
            // The journal still holds what was not written: the next process writes it.
            return;
        }
        catch (Exception cause)
        {
            fail(cause as RowStoreFault ?? new RowStoreFault($"The runtime's state cannot be checkpointed: {cause.Message}", cause));
        }
    }

    /// <summary>Begins again where storage does not answer: what has been written is found written.</summary>
    private async Task WriteAsync(RowTable changes, long through)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await journal.CheckOwnershipAsync(closing.Token);
                await pages.WriteAsync(changes, closing.Token);
                await journal.TruncateAsync(through, closing.Token);
                return;
            }
            catch (StorageUnavailable) when (!closing.IsCancellationRequested)
            {
                await Outage.PauseAsync(attempt, closing.Token);
            }
        }
    }
}
