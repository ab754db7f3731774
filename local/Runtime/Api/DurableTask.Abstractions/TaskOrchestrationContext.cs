using Microsoft.Extensions.Logging;

namespace Microsoft.DurableTask;

/// <summary>
/// What an orchestrator may use. Everything it awaits comes from here; the same calls with the same inputs must come again
/// on every replay, so the code keeps away from clocks, randomness, I/O and configuration.
/// </summary>
public abstract partial class TaskOrchestrationContext
{
    /// <summary>The orchestrator's name, as scheduled.</summary>
    public abstract TaskName Name { get; }

    /// <summary>The instance's id.</summary>
    public abstract string InstanceId { get; }

    /// <summary>The orchestration that called this one; null for one that was started by a client.</summary>
    public abstract ParentOrchestrationInstance? Parent { get; }

    /// <summary>The time of the turn the code is in, in UTC; the same on every replay.</summary>
    public abstract DateTime CurrentUtcDateTime { get; }

    /// <summary>True while what is recorded is being run again; to keep logs from repeating, never to decide.</summary>
    public abstract bool IsReplaying { get; }

    /// <summary>The version the instance was started under; empty for none.</summary>
    public virtual string Version => string.Empty;

    /// <summary>Settings of the framework; none here.</summary>
    public virtual IReadOnlyDictionary<string, object?> Properties => System.Collections.Immutable.ImmutableDictionary<string, object?>.Empty;

    /// <summary>Loggers that stay silent during replay.</summary>
    public virtual ILoggerFactory ReplaySafeLoggerFactory => new RequestRouter.Local.Runtime.Durable.Orchestrations.ReplaySafeLoggerFactory(this, LoggerFactory);

    /// <summary>The app's loggers.</summary>
    protected abstract ILoggerFactory LoggerFactory { get; }

    /// <summary>The instance's input; the default of <typeparamref name="T"/> where there is none.</summary>
    public abstract T? GetInput<T>();

    /// <summary>Calls an activity. Its failure, after any retries, is thrown as <see cref="TaskFailedException"/>.</summary>
    public abstract Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null);

    /// <summary>Completes at <paramref name="fireAt"/> (UTC). Cancelling the token cancels the task; an unneeded timer should be.</summary>
    public abstract Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken);

    /// <summary>
    /// The next unconsumed event of that name, at once if one has already come. Names are compared without regard to case;
    /// events of a name are consumed in the order they came. A cancelled wait consumes nothing.
    /// </summary>
    public abstract Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default);

    /// <summary>Sends an event to another instance; nothing happens where that instance does not exist.</summary>
    public abstract void SendEvent(string instanceId, string eventName, object payload);

    /// <summary>Replaces the status text a client can read; JSON of <paramref name="customStatus"/>.</summary>
    public abstract void SetCustomStatus(object? customStatus);

    /// <summary>Calls another orchestrator as a child of this instance.</summary>
    public abstract Task<TResult> CallSubOrchestratorAsync<TResult>(TaskName orchestratorName, object? input = null, TaskOptions? options = null);

    /// <summary>When the code has returned, the instance begins again with this input and an empty history.</summary>
    /// <param name="newInput">The input of the next generation.</param>
    /// <param name="preserveUnprocessedEvents">Whether events that nobody has waited for are carried over.</param>
    public abstract void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true);

    /// <summary>An id that is unique to this place in this instance, and the same on every replay.</summary>
    public abstract Guid NewGuid();
}
