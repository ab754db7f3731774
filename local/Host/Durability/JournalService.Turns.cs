using DurableTask.Core;
using DurableTask.Core.History;
using RequestRouter.Local.Host.Storage;
using RequestRouter.Local.Host.Storage.Blocks;

namespace RequestRouter.Local.Host.Durability;

/// <summary>How a turn begins, and what it leaves.</summary>
internal sealed partial class JournalService
{
    /// <summary>Begins a turn; null where all that came was for an execution that has ended.</summary>
    private async Task<OrchestrationTurn?> TakeUpAsync(LiveInstance instance)
    {
        List<PendingMessage> taken;
        lock (instance)
        {
            instance.IsLocked = true;
            instance.IsScheduled = false;
            instance.At = Now;
            taken = [.. instance.Inbox];
            instance.Inbox.Clear();
        }

        try
        {
            return await BeginAsync(instance, taken);
        }
        catch (StorageUnavailable)
        {
            // Nothing has been done yet: the turn is begun again, on what the storage says then.
            lock (instance)
            {
                instance.Inbox.InsertRange(0, taken);
                Unload(instance);
            }

            Release(instance);
            throw;
        }
    }

    private async Task<OrchestrationTurn?> BeginAsync(LiveInstance instance, List<PendingMessage> taken)
    {
        await LoadAsync(instance);
        var start = taken.FindIndex(message => message.Message.Event is ExecutionStartedEvent);
        var over = instance.Record is null || instance.Record.HasEnded;
        if (over && start < 0)
        {
            await store.CommitAsync([.. taken.Select(message => RowChange.Delete(message.Row))]);
            taken.ForEach(message => message.Work?.Dispose());
            Release(instance);
            return null;
        }

        if (start < 0 && instance.Record!.Turns == 0)
        {
            WaitForStart(instance, taken);
            return null;
        }

        if (start >= 0 && (over || instance.Record!.Turns == 0))
        {
            // A new execution takes the place of one that has ended; what came for it before its start comes after.
            instance.History = [];
            var first = taken[start];
            taken.RemoveAt(start);
            taken.Insert(0, first);
        }

        return new OrchestrationTurn(instance, taken)
        {
            InstanceId = instance.Id,
            LockedUntilUtc = DateTime.MaxValue,
            NewMessages = [.. taken.Select(message => message.Message)],
            OrchestrationRuntimeState = new OrchestrationRuntimeState(instance.History),
        };
    }

    /// <summary>What comes for an instance before the time it was to start at waits with it, and is no work until then.</summary>
    private void WaitForStart(LiveInstance instance, List<PendingMessage> taken)
    {
        taken.ForEach(message => message.Work?.Dispose());
        lock (instance)
        {
            var isFollowed = instance.Inbox.Count > 0;
            instance.Inbox.InsertRange(0, taken.Select(message => message with { Work = null }));
            instance.IsLocked = false;
            if (isFollowed)
            {
                Schedule(instance);
            }
        }
    }

    /// <summary>Under the instance's lock: what is in memory of it is read again when it is needed.</summary>
    private static void Unload(LiveInstance instance) => (instance.IsLoaded, instance.Record, instance.History) = (false, null, []);

    private async Task LoadAsync(LiveInstance instance)
    {
        if (instance.IsLoaded)
        {
            return;
        }

        instance.Record = await RecordAsync(instance.Id);
        if (instance.Record is { HasEnded: false } record)
        {
            await foreach (var events in TurnsAsync(instance.Id, record.ExecutionId))
            {
                instance.History.AddRange(events);
            }
        }

        instance.IsLoaded = true;
    }

    /// <summary>What the turn makes of the instance; a new execution begins its history anew.</summary>
    private InstanceRecord Keep(LiveInstance instance, OrchestrationRuntimeState state, OrchestrationState status, List<RowChange> changes)
    {
        if (StampsTurns)
        {
            foreach (var happened in state.NewEvents)
            {
                happened.Timestamp = instance.At;
            }
        }

        var execution = state.OrchestrationInstance!.ExecutionId;
        var before = instance.Record;
        var turns = before?.ExecutionId == execution ? before.Turns : 0;
        if (before is not null && turns == 0)
        {
            changes.AddRange(Turns(instance.Id, before));
        }

        var record = new InstanceRecord
        {
            Name = state.Name,
            Version = state.Version,
            ExecutionId = execution,
            Status = state.OrchestrationStatus,
            CustomStatus = status?.Status ?? state.Status,
            Output = state.Output,
            Failure = state.FailureDetails,
            Parent = state.ParentInstance,
            Tags = state.Tags,
            Created = before is not null && (turns > 0 || before.Turns == 0 || !before.HasEnded) ? before.Created : instance.At,
            Updated = instance.At,
            Completed = state.ExecutionStartedEvent is not null && state.OrchestrationStatus is not (OrchestrationStatus.Running or OrchestrationStatus.Suspended or OrchestrationStatus.Pending)
                ? instance.At
                : null,
            ScheduledStart = state.ExecutionStartedEvent?.ScheduledStartTime,
            Turns = turns + 1,
        };
        changes.Add(RowChange.Put(JournalRows.State(instance.Id), StoredJson.Write(record)));
        changes.Add(RowChange.Put(JournalRows.Turn(instance.Id, execution, turns), StoredJson.Write<IList<HistoryEvent>>(state.NewEvents)));
        if (turns == 0 && before?.ExecutionId != execution && state.Input is { } input)
        {
            // By its client's start it stands there already; an execution that follows, or a child, brings its own.
            changes.Add(RowChange.Put(JournalRows.Input(instance.Id), System.Text.Encoding.UTF8.GetBytes(input)));
        }

        return record;
    }

    /// <summary>Timers that nobody waits for any more: of an execution that has ended, or that another has followed.</summary>
    private IEnumerable<PendingMessage> Withdrawn(LiveInstance instance, InstanceRecord now, bool anew)
    {
        var before = instance.Record;
        if (anew && before is not null && before.ExecutionId != now.ExecutionId)
        {
            foreach (var message in timers.Withdraw(instance.Id, before.ExecutionId))
            {
                yield return message;
            }
        }

        if (now.HasEnded)
        {
            foreach (var message in timers.Withdraw(instance.Id, now.ExecutionId))
            {
                yield return message;
            }
        }
    }

    private void Answer(LiveInstance instance)
    {
        if (instance.Record is not { HasEnded: true } record)
        {
            return;
        }

        List<TaskCompletionSource<OrchestrationState>> waiters;
        lock (instance)
        {
            waiters = [.. instance.Waiters];
            instance.Waiters.Clear();
        }

        waiters.ForEach(waiter => waiter.TrySetResult(record.State(instance.Id, null)));
    }
}
