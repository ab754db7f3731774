namespace DurableTask.Core.History;

/// <summary>A timer came due.</summary>
public class TimerFiredEvent(int eventId) : HistoryEvent(eventId)
{
    /// <inheritdoc/>
    public override EventType EventType => EventType.TimerFired;

    /// <summary>The event id of the timer.</summary>
    public int TimerId { get; init; }

    /// <summary>When it was due, UTC.</summary>
    public DateTime FireAt { get; init; }
}
