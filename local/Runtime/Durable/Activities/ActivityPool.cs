using global::DurableTask.Core.History;
using RequestRouter.Local.Runtime.Durable.Catalog;
using RequestRouter.Local.Runtime.Durable.History;
using RequestRouter.Local.Runtime.Time;

namespace RequestRouter.Local.Runtime.Durable.Activities;

/// <summary>
/// Runs activities, so many at a time, and hands each result to <paramref name="answer"/>. A result is in memory only until
/// a turn has consumed it: after a crash the activity runs again.
/// </summary>
internal sealed class ActivityPool(ITaskCatalog catalog, WorkTracker tracker, int limit, Action<ActivityCall, HistoryRecord> answer)
{
    private readonly Lock gate = new();
    private readonly Queue<(ActivityCall Call, WorkTracker.Token Token)> waiting = new();
    private readonly CancellationTokenSource stop = new();
    private int running;
    private bool draining;
    private TaskCompletionSource? idle;

    public void Add(ActivityCall call)
    {
        var token = tracker.Begin();
        lock (gate)
        {
            if (draining)
            {
                // It stands in the history: it runs after the restart.
                token.Dispose();
                return;
            }

            if (running >= limit)
            {
                waiting.Enqueue((call, token));
                return;
            }

            running++;
        }

        ThreadPool.UnsafeQueueUserWorkItem(static state => _ = state.Pool.WorkAsync(state.Call, state.Token), (Pool: this, Call: call, Token: token), preferLocal: false);
    }

    /// <summary>Starts nothing more and waits for what runs; <paramref name="patience"/> ends the waiting and cancels it.</summary>
    public async Task DrainAsync(CancellationToken patience)
    {
        Task ended;
        lock (gate)
        {
            draining = true;
            while (waiting.TryDequeue(out var left))
            {
                left.Token.Dispose();
            }

            idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (running == 0)
            {
                idle.TrySetResult();
            }

            ended = idle.Task;
        }

        await using var _ = patience.Register(() =>
        {
            stop.Cancel();
            idle.TrySetResult();
        });
        await ended;
    }

    private async Task WorkAsync(ActivityCall call, WorkTracker.Token token)
    {
        while (true)
        {
            var result = await RunAsync(call);
            if (result is not null)
            {
                answer(call, result);
            }

            token.Dispose();
            lock (gate)
            {
                if (!waiting.TryDequeue(out var next))
                {
                    if (--running == 0)
                    {
                        idle?.TrySetResult();
                    }

                    return;
                }

                (call, token) = next;
            }
        }
    }

    private async Task<HistoryRecord?> RunAsync(ActivityCall call)
    {
        var scheduled = call.Scheduled;
        var entry = catalog.Activity(scheduled.Name!);
        if (entry is null)
        {
            return Failed(call, new FailureRecord("ActivityTaskNotFound", $"No activity task named '{scheduled.Name}' was found.", null, null));
        }

        try
        {
            string? data = await entry.RunAsync(new ActivityCallContext(call), scheduled.Data, stop.Token);
            return new HistoryRecord { Kind = EventType.TaskCompleted, Id = scheduled.Id, Generation = call.Generation, Data = data };
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Cut off by the shutdown: it has no result, and runs again after the restart.
            return null;
        }
        catch (Exception exception)
        {
            // Whatever an activity throws is its result: it crosses to the orchestrator as TaskFailedException.
            return Failed(call, FailureRecord.From(exception));
        }
    }

    private static HistoryRecord Failed(ActivityCall call, FailureRecord failure) =>
        new() { Kind = EventType.TaskFailed, Id = call.Scheduled.Id, Generation = call.Generation, Failure = failure };
}
