namespace Microsoft.DurableTask;

/// <summary>True to try again, false to give up; may await the orchestration's timers first.</summary>
public delegate Task<bool> AsyncRetryHandler(RetryContext retryContext);
