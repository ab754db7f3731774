namespace DurableTask.Core.History;

/// <summary>The instance was terminated.</summary>
public class ExecutionTerminatedEvent(int eventId) : HistoryEvent(eventId)
{
    /// <inheritdoc/>
    public override EventType EventType => EventType.ExecutionTerminated;

    /// <summary>The output it was given.</summary>
    public string? Input { get; init; }
}
