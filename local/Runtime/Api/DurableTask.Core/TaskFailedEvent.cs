namespace DurableTask.Core.History;

/// <summary>An activity failed.</summary>
public class TaskFailedEvent(int eventId) : HistoryEvent(eventId)
{
    /// <inheritdoc/>
    public override EventType EventType => EventType.TaskFailed;

    /// <summary>The event id of the call.</summary>
    public int TaskScheduledId { get; init; }

    /// <summary>Why.</summary>
    public Microsoft.DurableTask.TaskFailureDetails? FailureDetails { get; init; }
}
