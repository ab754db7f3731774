namespace Microsoft.DurableTask.Client;

/// <summary>Where an instance stands.</summary>
public enum OrchestrationRuntimeStatus
{
    /// <summary>It has begun and not ended.</summary>
    Running = 0,

    /// <summary>It returned.</summary>
    Completed = 1,

    /// <summary>It began again; seen in histories only.</summary>
    ContinuedAsNew = 2,

    /// <summary>It threw, or its replay differed from its history.</summary>
    Failed = 3,

    /// <summary>Reserved by the framework.</summary>
    Canceled = 4,

    /// <summary>A client, or its parent's termination, ended it.</summary>
    Terminated = 5,

    /// <summary>It has been accepted and has not begun.</summary>
    Pending = 6,

    /// <summary>It waits to be resumed; what arrives is kept.</summary>
    Suspended = 7,
}
