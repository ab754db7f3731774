using global::DurableTask.Core.History;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using RequestRouter.Local.Runtime.Durable.Engine;
using RequestRouter.Local.Runtime.Durable.History;

namespace RequestRouter.Local.Runtime.Durable.Client;

/// <summary>The client of an engine in this process.</summary>
internal sealed partial class EngineClient(DurableEngine engine) : DurableTaskClient(engine.Options.HubName)
{
    public override async Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(orchestratorName.Name, nameof(orchestratorName));
        string id = string.IsNullOrEmpty(options?.InstanceId) ? Guid.NewGuid().ToString("N") : CheckId(options.InstanceId);
        await StartAsync(id, orchestratorName, engine.Converter.Serialize(input), options, cancellation);
        return id;
    }

    public override Task RaiseEventAsync(string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        var raised = new HistoryRecord { Kind = EventType.EventRaised, Name = eventName, Data = engine.Converter.Serialize(eventPayload) };
        return TellAsync(instanceId, raised, cancellation);
    }

    public override Task SuspendInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        TellAsync(instanceId, new HistoryRecord { Kind = EventType.ExecutionSuspended, Data = reason }, cancellation);

    public override Task ResumeInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        TellAsync(instanceId, new HistoryRecord { Kind = EventType.ExecutionResumed, Data = reason }, cancellation);

    public override Task TerminateInstanceAsync(
        string instanceId, TerminateInstanceOptions? options = null, CancellationToken cancellation = default) =>
        TellAsync(
            instanceId,
            new HistoryRecord
            {
                Kind = EventType.ExecutionTerminated,
                Data = engine.Converter.Serialize(options?.Output),
                Recursive = options?.Recursive ?? false,
            },
            cancellation);

    public override async Task<string> RestartAsync(
        string instanceId, bool restartWithNewInstanceId = false, CancellationToken cancellation = default)
    {
        var stored = await StoredInstance.ReadAsync(engine.Store, CheckId(instanceId), cancellation);
        var status = stored.Status ?? throw new ArgumentException($"An orchestration with the instance id '{instanceId}' was not found.", nameof(instanceId));
        if (!status.Ended && !restartWithNewInstanceId)
        {
            throw new InvalidOperationException($"The instance '{instanceId}' has not ended ({status.Status}): it can be restarted only under a new id.");
        }

        var options = new StartOrchestrationOptions { Version = status.Version ?? string.Empty };
        string id = restartWithNewInstanceId ? Guid.NewGuid().ToString("N") : instanceId;
        await StartAsync(id, status.Name, stored.History[0].In[0].Data, options, cancellation);
        return id;
    }

    public override async Task<IList<HistoryEvent>> GetOrchestrationHistoryAsync(string instanceId, CancellationToken cancellation = default)
    {
        var stored = await StoredInstance.ReadAsync(engine.Store, CheckId(instanceId), cancellation);
        return stored.Status is null
            ? throw new ArgumentException($"An orchestration with the instance id '{instanceId}' was not found.", nameof(instanceId))
            : [.. HistoryExport.Events(stored.History)];
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static string CheckId(string instanceId)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        return instanceId.Any(char.IsControl)
            ? throw new ArgumentException("An instance id has no control characters.", nameof(instanceId))
            : instanceId;
    }

    private Task StartAsync(string id, string name, string? input, StartOrchestrationOptions? options, CancellationToken cancellation)
    {
        var start = new HistoryRecord
        {
            Kind = EventType.ExecutionStarted,
            Name = name,
            Data = input,
            Version = options?.Version is { } version ? version.Version : engine.Options.DefaultVersion,
            At = options?.StartAt is { } at && at.UtcDateTime > engine.Now ? at.UtcDateTime : null,
            Tags = options is { Tags.Count: > 0 } ? new(options.Tags) : null,
        };
        var dedupe = options?.DedupeStatuses?.Select(Enum.Parse<OrchestrationRuntimeStatus>).ToHashSet();
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        engine.Post(id, new StartItem(start, dedupe, done));
        return done.Task.WaitAsync(cancellation);
    }

    private Task TellAsync(string instanceId, HistoryRecord record, CancellationToken cancellation)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        engine.Post(CheckId(instanceId), new InboxItem(record, 0, done));
        return done.Task.WaitAsync(cancellation);
    }
}
