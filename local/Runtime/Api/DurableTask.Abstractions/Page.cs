namespace Microsoft.DurableTask;

/// <summary>One page of a listing.</summary>
public sealed class Page<T>(IReadOnlyList<T> values, string? continuationToken = null)
    where T : notnull
{
    /// <summary>The items of this page, possibly none.</summary>
    public IReadOnlyList<T> Values { get; } = values;

    /// <summary>Give it back to get the next page; null on the last one.</summary>
    public string? ContinuationToken { get; } = continuationToken;
}
