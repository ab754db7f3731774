namespace DurableTask.Core.History;

/// <summary>An event was sent to another instance.</summary>
public class EventSentEvent(int eventId) : HistoryEvent(eventId)
{
    /// <inheritdoc/>
    public override EventType EventType => EventType.EventSent;

    /// <summary>To whom.</summary>
    public string InstanceId { get; init; } = string.Empty;

    /// <summary>The event's name.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Its payload.</summary>
    public string? Input { get; init; }
}
