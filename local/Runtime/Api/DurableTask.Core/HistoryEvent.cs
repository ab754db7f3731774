namespace DurableTask.Core.History;

/// <summary>One event of an instance's history.</summary>
/// <param name="eventId">The number of the call it records; -1 for what came from outside.</param>
public abstract class HistoryEvent(int eventId)
{
    /// <summary>The number of the call it records; -1 for what came from outside.</summary>
    public int EventId { get; } = eventId;

    /// <summary>When it was recorded, UTC.</summary>
    public DateTime Timestamp { get; set; }

    /// <summary>What it records.</summary>
    public abstract EventType EventType { get; }
}
