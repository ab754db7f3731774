using global::DurableTask.Core.History;
using Microsoft.DurableTask;
using RequestRouter.Local.Runtime.Durable.History;

namespace RequestRouter.Local.Runtime.Durable.Orchestrations;

internal sealed partial class OrchestrationContext
{
    public override Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null)
    {
        Named(name);
        string? data = run.Setup.Converter.Serialize(input);
        return Retried(options, () => run.Call<TResult>(new HistoryRecord
        {
            Kind = EventType.TaskScheduled,
            Name = name,
            Data = data,
            Tags = options?.Tags is { Count: > 0 } tags ? new(tags) : null,
        }));
    }

    public override Task<TResult> CallSubOrchestratorAsync<TResult>(TaskName orchestratorName, object? input = null, TaskOptions? options = null)
    {
        Named(orchestratorName);
        string? data = run.Setup.Converter.Serialize(input);
        var sub = options as SubOrchestrationOptions;
        return Retried(options, () => run.Call<TResult>(new HistoryRecord
        {
            Kind = EventType.SubOrchestrationInstanceCreated,
            Name = orchestratorName,
            Instance = string.IsNullOrEmpty(sub?.InstanceId) ? NewGuid().ToString("N") : sub.InstanceId,
            Version = sub?.Version is { } version ? version.Version : run.Setup.DefaultVersion,
            Data = data,
            Tags = options?.Tags is { Count: > 0 } tags ? new(tags) : null,
        }));
    }

    public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        run.CheckTurn();
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled(cancellationToken);
        }

        var due = fireAt.Kind == DateTimeKind.Local ? fireAt.ToUniversalTime() : DateTime.SpecifyKind(fireAt, DateTimeKind.Utc);
        return run.StartTimer(due, cancellationToken);
    }

    public override void SendEvent(string instanceId, string eventName, object payload)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        run.Record(new HistoryRecord
        {
            Kind = EventType.EventSent,
            Instance = instanceId,
            Name = eventName,
            Data = run.Setup.Converter.Serialize(payload),
        });
    }

    public override Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        run.CheckTurn();
        return cancellationToken.IsCancellationRequested
            ? Task.FromCanceled<T>(cancellationToken)
            : run.WaitForEvent<T>(eventName, cancellationToken);
    }

    private static void Named(TaskName name)
    {
        if (string.IsNullOrEmpty(name.Name))
        {
            throw new ArgumentException("A name is needed.", nameof(name));
        }
    }

    private Task<T> Retried<T>(TaskOptions? options, Func<Task<T>> call) =>
        options?.Retry is { } retry ? RetryLoop.RunAsync(this, retry, call) : call();
}
