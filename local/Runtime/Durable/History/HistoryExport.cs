using global::DurableTask.Core.History;
using Microsoft.DurableTask.Client;

namespace RequestRouter.Local.Runtime.Durable.History;

/// <summary>The stored turns as the history events a client sees; their order and count are the event numbers in fault messages.</summary>
internal static class HistoryExport
{
    public static IEnumerable<HistoryEvent> Events(IEnumerable<TurnRecord> turns)
    {
        foreach (var turn in turns)
        {
            yield return new OrchestratorStartedEvent(-1) { Timestamp = turn.At };
            foreach (var record in turn.In.Concat(turn.Out))
            {
                var exported = Event(record);
                exported.Timestamp = turn.At;
                yield return exported;
            }

            if (turn.End is { } end)
            {
                yield return End(end, turn.At);
            }

            yield return new OrchestratorCompletedEvent(-1) { Timestamp = turn.At };
        }
    }

    private static HistoryEvent End(TurnEnd end, DateTime at) => end.Status == OrchestrationRuntimeStatus.ContinuedAsNew
        ? new ContinueAsNewEvent(-1) { Timestamp = at, Result = end.Data }
        : new ExecutionCompletedEvent(-1) { Timestamp = at, OrchestrationStatus = end.Status, Result = end.Data, FailureDetails = end.Failure?.ToDetails() };

    private static HistoryEvent Event(HistoryRecord r) => r.Kind switch
    {
        EventType.ExecutionStarted => new ExecutionStartedEvent(-1) { Name = r.Name!, Input = r.Data, Version = r.Version },
        EventType.ExecutionTerminated => new ExecutionTerminatedEvent(-1) { Input = r.Data },
        EventType.ExecutionSuspended => new ExecutionSuspendedEvent(-1) { Reason = r.Data },
        EventType.ExecutionResumed => new ExecutionResumedEvent(-1) { Reason = r.Data },
        EventType.TaskScheduled => new TaskScheduledEvent(r.Id) { Name = r.Name!, Input = r.Data },
        EventType.TaskCompleted => new TaskCompletedEvent(-1) { TaskScheduledId = r.Id, Result = r.Data },
        EventType.TaskFailed => new TaskFailedEvent(-1) { TaskScheduledId = r.Id, FailureDetails = r.Failure?.ToDetails() },
        EventType.SubOrchestrationInstanceCreated =>
            new SubOrchestrationInstanceCreatedEvent(r.Id) { Name = r.Name!, InstanceId = r.Instance!, Input = r.Data, Version = r.Version },
        EventType.SubOrchestrationInstanceCompleted => new SubOrchestrationInstanceCompletedEvent(-1) { TaskScheduledId = r.Id, Result = r.Data },
        EventType.SubOrchestrationInstanceFailed =>
            new SubOrchestrationInstanceFailedEvent(-1) { TaskScheduledId = r.Id, FailureDetails = r.Failure?.ToDetails() },
        EventType.TimerCreated => new TimerCreatedEvent(r.Id) { FireAt = r.At!.Value },
        EventType.TimerFired => new TimerFiredEvent(-1) { TimerId = r.Id, FireAt = r.At!.Value },
        EventType.EventSent => new EventSentEvent(r.Id) { InstanceId = r.Instance!, Name = r.Name!, Input = r.Data },
        EventType.EventRaised => new EventRaisedEvent(-1) { Name = r.Name!, Input = r.Data },
        _ => throw new InvalidOperationException($"The history holds an event of an unknown kind: {r.Kind}."),
    };
}
