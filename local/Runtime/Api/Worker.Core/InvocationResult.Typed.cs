namespace Microsoft.Azure.Functions.Worker;

/// <summary>What a function gave.</summary>
public abstract class InvocationResult<T>
{
    /// <summary>Null before the function has run, and for one that gives nothing.</summary>
    public abstract T? Value { get; set; }
}
