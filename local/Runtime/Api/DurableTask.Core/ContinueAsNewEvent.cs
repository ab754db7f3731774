namespace DurableTask.Core.History;

/// <summary>The instance began again.</summary>
public class ContinueAsNewEvent(int eventId) : HistoryEvent(eventId)
{
    /// <inheritdoc/>
    public override EventType EventType => EventType.ContinueAsNew;

    /// <summary>The input of the next generation.</summary>
    public string? Result { get; init; }
}
