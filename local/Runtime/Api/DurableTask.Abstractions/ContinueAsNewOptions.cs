namespace Microsoft.DurableTask;

/// <summary>How an orchestration begins again with a new input and an empty history.</summary>
public class ContinueAsNewOptions
{
    /// <summary>The input of the next generation.</summary>
    public object? NewInput { get; set; }

    /// <summary>The version of the next generation; null: it stays as it is.</summary>
    public string? NewVersion { get; set; }

    /// <summary>Whether events that nobody has waited for are carried over; true unless said otherwise.</summary>
    public bool PreserveUnprocessedEvents { get; set; } = true;
}
