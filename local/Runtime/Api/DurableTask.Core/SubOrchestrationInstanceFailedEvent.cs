namespace DurableTask.Core.History;

/// <summary>A sub-orchestration failed.</summary>
public class SubOrchestrationInstanceFailedEvent(int eventId) : HistoryEvent(eventId)
{
    /// <inheritdoc/>
    public override EventType EventType => EventType.SubOrchestrationInstanceFailed;

    /// <summary>The event id of the call.</summary>
    public int TaskScheduledId { get; init; }

    /// <summary>Why.</summary>
    public Microsoft.DurableTask.TaskFailureDetails? FailureDetails { get; init; }
}
