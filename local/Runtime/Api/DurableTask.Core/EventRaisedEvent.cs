namespace DurableTask.Core.History;

/// <summary>An event came.</summary>
public class EventRaisedEvent(int eventId) : HistoryEvent(eventId)
{
    /// <inheritdoc/>
    public override EventType EventType => EventType.EventRaised;

    /// <summary>The event's name.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Its payload.</summary>
    public string? Input { get; init; }
}
