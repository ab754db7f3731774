namespace Microsoft.Azure.Functions.Worker;

/// <summary>Which attempt at the same trigger event an invocation is.</summary>
public abstract class RetryContext
{
    /// <summary>How many attempts went before; 0 for the first.</summary>
    public abstract int RetryCount { get; }

    /// <summary>How many repetitions the host makes at most; 0 where it makes none.</summary>
    public abstract int MaxRetryCount { get; }
}
