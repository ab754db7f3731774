using global::DurableTask.Core.Exceptions;
using global::DurableTask.Core.History;
using Microsoft.DurableTask.Client;
using RequestRouter.Local.Runtime.Durable.History;
using RequestRouter.Local.Runtime.Durable.Orchestrations;

namespace RequestRouter.Local.Runtime.Durable.Engine;

internal sealed partial class LiveInstance
{
    // Activities whose result has not been consumed: they are not called again when the instance is read anew.
    private readonly HashSet<(int Generation, int Id)> underWay = [];
    private bool loaded;
    private InstanceStatus? status;
    private OpenWork open = new();
    private List<TurnRecord> history = [];
    private OrchestrationRun? run;

    // Messages that were read from their rows while their senders had not handed them over yet.
    private readonly HashSet<long> fromRows = [];

    /// <summary>Whether the list of runnable instances has this one.</summary>
    private bool listed;

    // Whether activities of the history have to be called again, because it was read after a restart.
    private bool owing;

    // An earlier instance of this id, which the next turn's commit removes.
    private InstanceStatus? replaced;

    private async ValueTask<List<InboxItem>> LoadAsync(List<InboxItem> batch)
    {
        if (loaded)
        {
            return batch;
        }

        var stored = await engine.RetryAsync(cancellation => StoredInstance.ReadAsync(engine.Store, Id, cancellation));
        status = stored.Status;
        history = stored.History;
        open = new OpenWork();
        foreach (var turn in history)
        {
            foreach (var record in turn.In.Concat(turn.Out))
            {
                open.Fold(record);
            }
        }

        run = null;
        loaded = true;
        listed = stored.Inbox.Count > 0 || open.Activities.Count > 0;

        // Whatever it was read for, its calls without an answer are made; an ended one's only after a restart.
        owing = open.Activities.Count > 0 && (status is { Ended: false } || batch.Exists(item => item.Record is null && item is not ForeignItem));
        if (stored.Inbox.Count == 0)
        {
            return batch;
        }

        var read = stored.Inbox.Select(item => item.Sequence).ToHashSet();
        fromRows.UnionWith(read);
        fromRows.ExceptWith(batch.Select(item => item.Sequence));
        return [.. stored.Inbox, .. batch.Where(item => !read.Contains(item.Sequence))];
    }

    private void Forget()
    {
        loaded = false;
        run = null;
        status = null;
        history = [];
    }

    /// <summary>Decides on a start; true: the next turn begins the new generation.</summary>
    private async Task<bool> AdmitAsync(InboxItem item)
    {
        var start = item.Record!;
        bool continues = status is { Turns: 0 } && item.Sequence > 0 && start.Generation == status.Generation && !status.Ended;
        if (continues)
        {
            return true;
        }

        var dedupe = (item as StartItem)?.Dedupe;
        bool barred = status is { } existing && (dedupe?.Contains(existing.Status) ?? !existing.Ended);
        if (barred)
        {
            await RejectAsync(item, $"An orchestration with instance id '{Id}' and status '{status!.Status}' already exists.");
            return false;
        }

        if (status is { Ended: false })
        {
            const string Replaced = "The instance was replaced by a new one of the same id.";
            await TurnAsync([new InboxItem(new HistoryRecord { Kind = EventType.ExecutionTerminated, Data = engine.Converter.Serialize(Replaced) })]);
        }

        replaced = status;
        status = new InstanceStatus
        {
            Name = start.Name!,
            Version = start.Version,
            Generation = status is null ? 0 : status.Generation + 1,
            Status = OrchestrationRuntimeStatus.Pending,
            CreatedAt = engine.Now,
            Tags = start.Tags,
            Parent = start.Parent,
        };
        open = new OpenWork();
        history = [];
        run = null;
        return true;
    }

    private async Task RejectAsync(InboxItem item, string reason)
    {
        if (item.Record!.Parent is { } parent && item.Sequence > 0)
        {
            var changes = new TurnChanges();
            changes.Delete(DurableRows.Message(Id, item.Sequence));
            Send(changes, parent.Instance, new HistoryRecord
            {
                Kind = EventType.SubOrchestrationInstanceFailed,
                Id = parent.TaskId,
                Generation = parent.Generation,
                Failure = FailureRecord.From(new OrchestrationAlreadyExistsException(reason)),
            });
            await engine.CommitAsync(this, changes, null);
            Follow(changes);
        }

        item.Done?.TrySetException(new OrchestrationAlreadyExistsException(reason));
    }

    private async Task PurgeAsync(PurgeItem purge)
    {
        if (status is null || !status.Ended)
        {
            purge.Purged.TrySetResult(null);
            return;
        }

        var changes = new TurnChanges();
        DeleteTurns(changes, status);
        changes.Delete(DurableRows.Status(Id));
        changes.Delete(DurableRows.RunnableRow(Id));
        var children = history.SelectMany(turn => turn.Out).Where(record => record.Instance is not null && record.Kind == EventType.SubOrchestrationInstanceCreated)
            .Select(record => record.Instance!).ToList();
        if (history.Count == 0 && status.Turns > 0)
        {
            children = await engine.ChildrenAsync(Id);
        }

        await engine.CommitAsync(this, changes, null);
        Forget();
        purge.Purged.TrySetResult(children);
    }

    private void DeleteTurns(TurnChanges changes, InstanceStatus of)
    {
        for (int turn = 0; turn < of.Turns; turn++)
        {
            changes.Delete(DurableRows.Turn(Id, of.Generation, turn));
        }
    }
}
