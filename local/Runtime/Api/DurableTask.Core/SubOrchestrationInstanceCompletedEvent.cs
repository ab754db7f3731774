namespace DurableTask.Core.History;

/// <summary>A sub-orchestration returned.</summary>
public class SubOrchestrationInstanceCompletedEvent(int eventId) : HistoryEvent(eventId)
{
    /// <inheritdoc/>
    public override EventType EventType => EventType.SubOrchestrationInstanceCompleted;

    /// <summary>The event id of the call.</summary>
    public int TaskScheduledId { get; init; }

    /// <summary>Its result.</summary>
    public string? Result { get; init; }
}
