namespace DurableTask.Core.History;

/// <summary>The instance was started.</summary>
public class ExecutionStartedEvent(int eventId) : HistoryEvent(eventId)
{
    /// <inheritdoc/>
    public override EventType EventType => EventType.ExecutionStarted;

    /// <summary>Its input.</summary>
    public string? Input { get; init; }

    /// <summary>Its orchestrator.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Its version.</summary>
    public string? Version { get; init; }
}
