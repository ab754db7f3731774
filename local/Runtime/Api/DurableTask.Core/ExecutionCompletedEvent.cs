namespace DurableTask.Core.History;

/// <summary>The instance ended.</summary>
public class ExecutionCompletedEvent(int eventId) : HistoryEvent(eventId)
{
    /// <inheritdoc/>
    public override EventType EventType => EventType.ExecutionCompleted;

    /// <summary>Its output.</summary>
    public string? Result { get; init; }

    /// <summary>How it ended.</summary>
    public Microsoft.DurableTask.Client.OrchestrationRuntimeStatus OrchestrationStatus { get; init; }

    /// <summary>Why it failed.</summary>
    public Microsoft.DurableTask.TaskFailureDetails? FailureDetails { get; init; }
}
