namespace Microsoft.DurableTask;

/// <summary>True to try again at once, false to give up.</summary>
public delegate bool RetryHandler(RetryContext retryContext);
