namespace DurableTask.Core.History;

/// <summary>An activity returned.</summary>
public class TaskCompletedEvent(int eventId) : HistoryEvent(eventId)
{
    /// <inheritdoc/>
    public override EventType EventType => EventType.TaskCompleted;

    /// <summary>The event id of the call.</summary>
    public int TaskScheduledId { get; init; }

    /// <summary>Its result.</summary>
    public string? Result { get; init; }
}
