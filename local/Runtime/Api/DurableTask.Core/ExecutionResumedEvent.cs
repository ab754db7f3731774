namespace DurableTask.Core.History;

/// <summary>The instance was resumed.</summary>
public class ExecutionResumedEvent(int eventId) : HistoryEvent(eventId)
{
    /// <inheritdoc/>
    public override EventType EventType => EventType.ExecutionResumed;

    /// <summary>As given by the client.</summary>
    public string? Reason { get; init; }
}
