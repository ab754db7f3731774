using global::DurableTask.Core.History;
using RequestRouter.Local.Runtime.Durable.History;
using RequestRouter.Local.Runtime.Durable.Orchestrations;

namespace RequestRouter.Local.Runtime.Durable.Engine;

/// <summary>What a generation has called and not been answered, as its history tells it.</summary>
internal sealed class OpenWork
{
    public Dictionary<int, HistoryRecord> Activities { get; } = [];

    public Dictionary<int, HistoryRecord> Children { get; } = [];

    public Dictionary<int, DateTime> Timers { get; } = [];

    public bool Suspended { get; private set; }

    /// <summary>A start that has to wait for its time.</summary>
    public bool Waiting => Timers.ContainsKey(OrchestrationRun.StartTimerId);

    /// <summary>What is left when the code has ended: calls it did not wait for are made all the same.</summary>
    public OpenWork AfterTheEnd()
    {
        var left = new OpenWork();
        foreach (var (id, call) in Activities)
        {
            left.Activities.Add(id, call);
        }

        return left;
    }

    /// <summary>Whether a record answers something open, or needs no call to answer.</summary>
    public bool Expects(HistoryRecord record) => record.Kind switch
    {
        EventType.TaskCompleted or EventType.TaskFailed => Activities.ContainsKey(record.Id),
        EventType.SubOrchestrationInstanceCompleted or EventType.SubOrchestrationInstanceFailed => Children.ContainsKey(record.Id),
        EventType.TimerFired => Timers.ContainsKey(record.Id),
        EventType.ExecutionSuspended => !Suspended,
        EventType.ExecutionResumed => Suspended,
        _ => true,
    };

    public void Fold(HistoryRecord record)
    {
        switch (record.Kind)
        {
            case EventType.ExecutionStarted when record.At is { } startAt:
                Timers[OrchestrationRun.StartTimerId] = startAt;
                break;
            case EventType.TaskScheduled:
                Activities[record.Id] = record;
                break;
            case EventType.TaskCompleted or EventType.TaskFailed:
                Activities.Remove(record.Id);
                break;
            case EventType.SubOrchestrationInstanceCreated:
                Children[record.Id] = record;
                break;
            case EventType.SubOrchestrationInstanceCompleted or EventType.SubOrchestrationInstanceFailed:
                Children.Remove(record.Id);
                break;
            case EventType.TimerCreated:
                Timers[record.Id] = record.At!.Value;
                break;
            case EventType.TimerFired:
                Timers.Remove(record.Id);
                break;
            case EventType.ExecutionSuspended or EventType.ExecutionResumed:
                Suspended = record.Kind == EventType.ExecutionSuspended;
                break;
        }
    }
}
