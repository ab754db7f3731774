using global::DurableTask.Core.History;
using RequestRouter.Local.Runtime.Durable.Activities;
using RequestRouter.Local.Runtime.Durable.History;
using RequestRouter.Local.Runtime.Durable.Timers;

namespace RequestRouter.Local.Runtime.Durable.Engine;

internal sealed partial class LiveInstance
{
    /// <summary>Keeps the list of instances that have something to do after a restart.</summary>
    private void List(TurnChanges changes)
    {
        bool needed = open.Activities.Count > 0 || engine.IsPinned(this);
        if (needed && !listed)
        {
            changes.Put(DurableRows.RunnableRow(Id), TurnChanges.Marker);
        }
        else if (!needed && listed)
        {
            changes.Delete(DurableRows.RunnableRow(Id));
        }

        listed = needed;
    }

    /// <summary>What follows from a commit that stands.</summary>
    private void Follow(TurnChanges changes)
    {
        foreach (var timer in changes.OldTimers)
        {
            engine.Timers.Remove(timer);
        }

        foreach (var timer in changes.NewTimers)
        {
            engine.Timers.Add(timer);
        }

        var owed = owing ? open.Activities.Values.Select(activity => activity with { Generation = status!.Generation }) : [];
        owing = false;
        foreach (var activity in changes.NewActivities.Concat(owed))
        {
            if (underWay.Add((activity.Generation, activity.Id)))
            {
                engine.Activities.Add(new ActivityCall(Id, activity.Generation, activity));
            }
        }

        engine.Deliver(changes.Deliveries, this);
    }

    /// <summary>Nothing here concerns the code: the rows go, and what the history still owes is done.</summary>
    private async Task DiscardAsync(List<InboxItem> items)
    {
        var changes = new TurnChanges();
        foreach (var item in items)
        {
            if (item.Sequence > 0)
            {
                changes.Delete(DurableRows.Message(Id, item.Sequence));
                listed = true;
            }

            if (item.Record is { Kind: EventType.TaskCompleted or EventType.TaskFailed } answer)
            {
                underWay.Remove((answer.Generation, answer.Id));
                if (answer.Generation == status?.Generation)
                {
                    open.Activities.Remove(answer.Id);
                }
            }

            if (item.Record is { Kind: EventType.TimerFired, At: { } due } fired)
            {
                changes.Unset(new TimerEntry(due, Id, fired.Generation, fired.Id));
            }

            // Woken after a restart: it is on the list, or it would not have been.
            listed |= item.Record is null && item is not ForeignItem;
        }

        List(changes);
        if (changes.Rows.Count > 0)
        {
            await engine.CommitAsync(this, changes, null);
        }

        Follow(changes);
        foreach (var item in items)
        {
            item.Done?.TrySetResult();
        }
    }
}
