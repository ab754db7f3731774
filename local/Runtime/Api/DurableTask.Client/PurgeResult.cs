namespace Microsoft.DurableTask.Client;

/// <summary>What a purge did.</summary>
public class PurgeResult
{
    /// <param name="count">How many instances were removed.</param>
    public PurgeResult(int count) => PurgedInstanceCount = count;

    /// <param name="count">How many instances were removed.</param>
    /// <param name="isComplete">Whether all that were asked for are gone; null where not known.</param>
    public PurgeResult(int count, bool? isComplete)
        : this(count) => IsComplete = isComplete;

    /// <summary>How many instances were removed.</summary>
    public int PurgedInstanceCount { get; }

    /// <summary>Whether all that were asked for are gone; null where not known.</summary>
    public bool? IsComplete { get; }
}
