using global::DurableTask.Core.History;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;
using RequestRouter.Local.Runtime.Durable.Activities;
using RequestRouter.Local.Runtime.Durable.Catalog;
using RequestRouter.Local.Runtime.Durable.History;
using RequestRouter.Local.Runtime.Durable.Timers;
using RequestRouter.Local.Runtime.Storage;
using RequestRouter.Local.Runtime.Time;

namespace RequestRouter.Local.Runtime.Durable.Engine;

/// <summary>
/// Runs durable orchestrations on rows: instances are loaded when something comes for them, take their turns concurrently
/// with each other, and are forgotten when idle. One process at a time.
/// </summary>
internal sealed partial class DurableEngine : IAsyncDisposable
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, LiveInstance> live = [];
    private readonly LinkedList<LiveInstance> resting = [];
    private readonly CancellationTokenSource stopping = new();
    private readonly TimeProvider time;
    private readonly WorkTracker tracker;
    private readonly ILogger log;
    private long sequence;
    private int looping;
    private TaskCompletionSource? still;

    public DurableEngine(
        IRowStore store, ITaskCatalog catalog, DurableOptions options, DataConverter converter, ILoggerFactory loggers, TimeProvider time, WorkTracker tracker)
    {
        Store = store;
        Catalog = catalog;
        Options = options;
        Converter = converter;
        Loggers = loggers;
        this.time = time;
        this.tracker = tracker;
        log = loggers.CreateLogger<DurableEngine>();
        OrchestratorSlots = new SemaphoreSlim(options.MaxConcurrentOrchestrators);
        Activities = new ActivityPool(catalog, tracker, options.MaxConcurrentActivities, (call, result) => Post(call.Instance, new InboxItem(result)));
        Timers = new TimerIndex(store, time, tracker, timer => Post(timer.Instance, new InboxItem(
            new HistoryRecord { Kind = EventType.TimerFired, Id = timer.Id, Generation = timer.Generation, At = timer.Due })));
    }

    public IRowStore Store { get; }

    public ITaskCatalog Catalog { get; }

    public DurableOptions Options { get; }

    public DataConverter Converter { get; }

    public ILoggerFactory Loggers { get; }

    public SemaphoreSlim OrchestratorSlots { get; }

    public ActivityPool Activities { get; }

    public TimerIndex Timers { get; }

    public Watchers Watchers { get; } = new();

    public CancellationToken Stopping => stopping.Token;

    public DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>How many instances are in memory, for tests and measurements.</summary>
    public int LiveCount
    {
        get
        {
            lock (gate)
            {
                return live.Count;
            }
        }
    }

    /// <summary>Takes up where the last process stopped: messages not consumed, activities not answered, timers that came due.</summary>
    public async Task StartAsync(CancellationToken cancellation)
    {
        var last = await Store.ReadAsync(DurableRows.Epoch, cancellation);
        int epoch = 1 + (last is { } bytes ? BitConverter.ToInt32(bytes.Span) : 0);
        await Store.CommitAsync([RowChange.Put(DurableRows.Epoch, BitConverter.GetBytes(epoch))], cancellation);

        // Sequences of this process sort after those of every earlier one, whatever the clock says.
        sequence = (long)epoch << 40;
        var runnable = new List<string>();
        await foreach (string partition in Store.PartitionsAsync(DurableRows.Runnable, cancellation))
        {
            await foreach (var row in Store.ScanAsync(partition, "", cancellation))
            {
                runnable.Add(row.Key.Row);
            }
        }

        foreach (string instance in runnable.Order(StringComparer.Ordinal))
        {
            Post(instance, new InboxItem((HistoryRecord?)null));
        }

        await Timers.StartAsync(cancellation);
    }

    /// <summary>Starts no activity and fires no timer any more; waits for what runs, as long as <paramref name="patience"/> lasts.</summary>
    public async Task DrainAsync(CancellationToken patience)
    {
        Timers.Dispose();
        await Activities.DrainAsync(patience);
        Task ended;
        lock (gate)
        {
            still = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (looping == 0)
            {
                still.SetResult();
            }

            ended = still.Task;
        }

        // The turns that the last results lead to; where patience ends first, they are taken after the restart.
        await ended.WaitAsync(patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        Timers.Dispose();
        await DrainAsync(new CancellationToken(canceled: true));
    }
}
