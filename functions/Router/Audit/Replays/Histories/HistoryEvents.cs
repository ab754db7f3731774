using DurableTask.Core;
using DurableTask.Core.History;
using Google.Protobuf.WellKnownTypes;
using P = Microsoft.DurableTask.Protobuf;

namespace RequestRouter.Router.Audit.Replays.Histories;

/// <summary>Events of histories in the form in which a worker is handed them.</summary>
internal static class HistoryEvents
{
    /// <exception cref="InvalidDataException">The event is none that an orchestration of this app has.</exception>
    public static P.HistoryEvent ToWire(HistoryEvent from)
    {
        var wire = new P.HistoryEvent { EventId = from.EventId, Timestamp = At(from.Timestamp) };
        switch (from)
        {
            case OrchestratorStartedEvent:
                wire.OrchestratorStarted = new();
                break;
            case OrchestratorCompletedEvent:
                wire.OrchestratorCompleted = new();
                break;
            case ContinueAsNewEvent again:
                wire.ContinueAsNew = new() { Input = again.Result };
                break;
            case ExecutionStartedEvent started:
                wire.ExecutionStarted = new()
                {
                    Name = started.Name,
                    Version = started.Version,
                    Input = started.Input,
                    OrchestrationInstance = new() { InstanceId = started.OrchestrationInstance.InstanceId, ExecutionId = started.OrchestrationInstance.ExecutionId },
                };
                break;
            case ExecutionCompletedEvent completed:
                wire.ExecutionCompleted = new() { OrchestrationStatus = (P.OrchestrationStatus)(int)completed.OrchestrationStatus, Result = completed.Result, FailureDetails = Of(completed.FailureDetails) };
                break;
            case ExecutionSuspendedEvent suspended:
                wire.ExecutionSuspended = new() { Input = suspended.Reason };
                break;
            case ExecutionResumedEvent resumed:
                wire.ExecutionResumed = new() { Input = resumed.Reason };
                break;
            case TaskScheduledEvent scheduled:
                wire.TaskScheduled = new() { Name = scheduled.Name, Version = scheduled.Version, Input = scheduled.Input };
                break;
            case TaskCompletedEvent done:
                wire.TaskCompleted = new() { TaskScheduledId = done.TaskScheduledId, Result = done.Result };
                break;
            case TaskFailedEvent failed:
                wire.TaskFailed = new() { TaskScheduledId = failed.TaskScheduledId, FailureDetails = Of(failed.FailureDetails) };
                break;
            case TimerCreatedEvent timer:
                wire.TimerCreated = new() { FireAt = At(timer.FireAt) };
                break;
            case TimerFiredEvent fired:
                wire.TimerFired = new() { FireAt = At(fired.FireAt), TimerId = fired.TimerId };
                break;
            case EventSentEvent sent:
                wire.EventSent = new() { InstanceId = sent.InstanceId, Name = sent.Name, Input = sent.Input };
                break;
            case EventRaisedEvent raised:
                wire.EventRaised = new() { Name = raised.Name, Input = raised.Input };
                break;
            default:
                throw new InvalidDataException($"An event of type {from.EventType} in a history cannot be replayed.");
        }

        return wire;
    }

    /// <summary>Without the stack, which says where the worker ran.</summary>
    private static P.TaskFailureDetails? Of(FailureDetails? details) => details is null ? null
        : new() { ErrorType = details.ErrorType, ErrorMessage = details.ErrorMessage, IsNonRetriable = details.IsNonRetriable, InnerFailure = Of(details.InnerFailure) };

    private static Timestamp At(DateTime at) => Timestamp.FromDateTime(at.ToUniversalTime());
}
