namespace DurableTask.Core.History;

/// <summary>A sub-orchestration was called.</summary>
public class SubOrchestrationInstanceCreatedEvent(int eventId) : HistoryEvent(eventId)
{
    /// <inheritdoc/>
    public override EventType EventType => EventType.SubOrchestrationInstanceCreated;

    /// <summary>Its orchestrator.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Its id.</summary>
    public string InstanceId { get; init; } = string.Empty;

    /// <summary>Its input.</summary>
    public string? Input { get; init; }

    /// <summary>Its version.</summary>
    public string? Version { get; init; }
}
