namespace DurableTask.Core.History;

/// <summary>The instance was suspended.</summary>
public class ExecutionSuspendedEvent(int eventId) : HistoryEvent(eventId)
{
    /// <inheritdoc/>
    public override EventType EventType => EventType.ExecutionSuspended;

    /// <summary>As given by the client.</summary>
    public string? Reason { get; init; }
}
