using global::DurableTask.Core.History;
using Microsoft.DurableTask.Client;
using RequestRouter.Local.Runtime.Durable.History;
using RequestRouter.Local.Runtime.Durable.Orchestrations;
using RequestRouter.Local.Runtime.Durable.Timers;

namespace RequestRouter.Local.Runtime.Durable.Engine;

internal sealed partial class LiveInstance
{
    /// <summary>Everything that becomes durable with a turn: all of it, or none.</summary>
    private void Assemble(TurnChanges changes, TurnRecord turn, InstanceStatus before, List<InboxItem> items)
    {
        foreach (var item in items.Where(item => item.Sequence > 0))
        {
            changes.Delete(DurableRows.Message(Id, item.Sequence));
        }

        if (replaced is not null)
        {
            DeleteTurns(changes, replaced);
        }

        foreach (var item in items)
        {
            Keep(changes, item.Record, before);
        }

        var withdrawn = run?.WithdrawnTimers ?? [];
        foreach (var action in turn.Out)
        {
            open.Fold(action);
            Act(changes, action, withdrawn);
        }

        foreach (int timer in withdrawn)
        {
            if (open.Timers.Remove(timer, out var due) && !turn.Out.Any(action => action.Kind == EventType.TimerCreated && action.Id == timer))
            {
                changes.Unset(new TimerEntry(due, Id, before.Generation, timer));
            }
        }

        status = before with
        {
            UpdatedAt = turn.At,
            Custom = run is { Context.StatusSet: true } ? run.Context.CustomStatus : before.Custom,
            Turns = before.Turns + 1,
            NextEvent = turn.Next,
            Status = open.Waiting && turn.End is null ? OrchestrationRuntimeStatus.Pending
                : open.Suspended ? OrchestrationRuntimeStatus.Suspended : OrchestrationRuntimeStatus.Running,
            Commit = engine.NextSequence(),
        };
        if (turn.End is { } end)
        {
            EndWith(changes, turn, end);
        }
        else
        {
            changes.Put(DurableRows.Turn(Id, before.Generation, before.Turns), DurableJson.Write(turn));
        }

        changes.Put(DurableRows.Status(Id), DurableJson.Write(status));
        List(changes);
    }

    private void Act(TurnChanges changes, HistoryRecord action, List<int> withdrawn)
    {
        int generation = status!.Generation;
        switch (action.Kind)
        {
            case EventType.TaskScheduled:
                changes.NewActivities.Add(action with { Generation = generation });
                break;
            case EventType.TimerCreated when !withdrawn.Contains(action.Id):
                changes.Set(new TimerEntry(action.At!.Value, Id, generation, action.Id));
                break;
            case EventType.SubOrchestrationInstanceCreated:
                Send(changes, action.Instance!, new HistoryRecord
                {
                    Kind = EventType.ExecutionStarted,
                    Name = action.Name,
                    Version = action.Version,
                    Data = action.Data,
                    Tags = action.Tags,
                    Parent = new ParentLink(Id, status.Name, generation, action.Id),
                });
                break;
            case EventType.EventSent:
                Send(changes, action.Instance!, new HistoryRecord { Kind = EventType.EventRaised, Name = action.Name, Data = action.Data });
                break;
        }
    }

    private void EndWith(TurnChanges changes, TurnRecord turn, TurnEnd end)
    {
        foreach (var (timer, due) in open.Timers)
        {
            changes.Unset(new TimerEntry(due, Id, status!.Generation, timer));
        }

        var ended = run;
        run = null;
        if (end.Status == OrchestrationRuntimeStatus.ContinuedAsNew)
        {
            BeginAgain(changes, end, ended!);
            return;
        }

        changes.Put(DurableRows.Turn(Id, status!.Generation, status.Turns - 1), DurableJson.Write(turn));
        status = status with { Status = end.Status, Output = end.Data, Failure = end.Failure };
        open = end.Status == OrchestrationRuntimeStatus.Terminated ? new OpenWork() : open.AfterTheEnd();
        if (status.Parent is { } parent)
        {
            bool completed = end.Status == OrchestrationRuntimeStatus.Completed;
            Send(changes, parent.Instance, new HistoryRecord
            {
                Kind = completed ? EventType.SubOrchestrationInstanceCompleted : EventType.SubOrchestrationInstanceFailed,
                Id = parent.TaskId,
                Generation = parent.Generation,
                Data = completed ? end.Data : null,
                Failure = completed ? null : end.Failure ?? new FailureRecord(
                    "DurableTask.Core.Exceptions.OrchestrationFailureException", $"The sub-orchestration '{Id}' was terminated.", null, null),
            });
        }
    }

    private void BeginAgain(TurnChanges changes, TurnEnd end, OrchestrationRun ended)
    {
        DeleteTurns(changes, status! with { Turns = status.Turns - 1 });
        var options = ended.Context.Continuation!;
        status = status with
        {
            Generation = status.Generation + 1,
            Status = OrchestrationRuntimeStatus.Running,
            Version = options.NewVersion ?? status.Version,
            Turns = 0,
            NextEvent = 1,
        };
        open = new OpenWork();

        // Before everything that has come since: sequences of running engines begin far above these.
        long first = ((long)status.Generation << 20) + 1;
        Send(changes, Id, first++, new HistoryRecord
        {
            Kind = EventType.ExecutionStarted,
            Name = status.Name,
            Version = status.Version,
            Data = end.Data,
            Parent = status.Parent,
            Tags = status.Tags,
            Generation = status.Generation,
        });
        foreach (var kept in options.PreserveUnprocessedEvents ? ended.Unconsumed : [])
        {
            Send(changes, Id, first++, kept);
        }
    }

    private void SpreadTermination(TurnChanges changes, HistoryRecord termination)
    {
        if (!termination.Recursive)
        {
            return;
        }

        foreach (var child in open.Children.Values)
        {
            Send(changes, child.Instance!, new HistoryRecord { Kind = EventType.ExecutionTerminated, Data = termination.Data, Recursive = true });
        }
    }

    // Timers that have come go, also those of an earlier generation; that of a start that has to wait is set.
    private void Keep(TurnChanges changes, HistoryRecord? input, InstanceStatus before)
    {
        if (input is { Kind: EventType.TimerFired, At: { } due })
        {
            changes.Unset(new TimerEntry(due, Id, input.Generation, input.Id));
        }
        else if (input is { Kind: EventType.ExecutionStarted, At: { } startAt })
        {
            changes.Set(new TimerEntry(startAt, Id, before.Generation, OrchestrationRun.StartTimerId));
        }
    }

    private void Send(TurnChanges changes, string to, HistoryRecord record) => Send(changes, to, engine.NextSequence(), record);

    private void Send(TurnChanges changes, string to, long sequence, HistoryRecord record)
    {
        var delivery = new Delivery(engine.Pin(to), record, sequence);
        changes.Deliveries.Add(delivery);
        changes.Put(DurableRows.Message(to, delivery.Sequence), DurableJson.Write(record));
        changes.Put(DurableRows.RunnableRow(to), TurnChanges.Marker);
    }
}
