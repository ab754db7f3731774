using System.Text;
using DurableTask.Core;
using DurableTask.Core.Exceptions;
using DurableTask.Core.History;
using DurableTask.Core.Query;
using Newtonsoft.Json;
using RequestRouter.Local.Host.Storage;

namespace RequestRouter.Local.Host.Durability;

/// <summary>What clients ask of the task hub.</summary>
internal sealed partial class JournalService : IOrchestrationServiceClient, IOrchestrationServiceQueryClient, IOrchestrationServicePurgeClient
{
    /// <summary>What a wait takes at the most; a longer one has no end.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(40);

    private static readonly OrchestrationStatus[] StillThere = [OrchestrationStatus.Pending, OrchestrationStatus.Running, OrchestrationStatus.Suspended];

    private readonly SemaphoreSlim[] starting = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    public Task CreateTaskOrchestrationAsync(TaskMessage creationMessage) => CreateTaskOrchestrationAsync(creationMessage, StillThere);

    /// <exception cref="OrchestrationAlreadyExistsException">There is one in a status of <paramref name="dedupeStatuses"/>.</exception>
    public async Task CreateTaskOrchestrationAsync(TaskMessage creationMessage, OrchestrationStatus[]? dedupeStatuses)
    {
        var start = (ExecutionStartedEvent)creationMessage.Event;
        var id = creationMessage.OrchestrationInstance.InstanceId;

        // What is looked up holds until the start is durable: two starts of one id never both find nothing.
        var gate = starting[(uint)id.GetHashCode(StringComparison.Ordinal) % (uint)starting.Length];
        await gate.WaitAsync();
        try
        {
            await CreateAsync(creationMessage, start, id, dedupeStatuses ?? StillThere);
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task CreateAsync(TaskMessage creationMessage, ExecutionStartedEvent start, string id, OrchestrationStatus[] dedupeStatuses)
    {
        var existing = await RecordAsync(id);
        if (existing is not null && dedupeStatuses.Contains(existing.Status))
        {
            throw new OrchestrationAlreadyExistsException($"An Orchestration instance with the status {existing.Status} already exists.");
        }

        List<RowChange> changes = [];
        var isLater = start.ScheduledStartTime > Now;
        if (StampsTurns)
        {
            start.Timestamp = Now;
        }

        var message = isLater
            ? New(creationMessage, number => JournalRows.Timer(start.ScheduledStartTime!.Value, number), changes, null)
            : Arriving(creationMessage, changes);
        if (existing is not null)
        {
            // One that has ended makes way at once: whoever asks from now on is told of the new one.
            changes.AddRange(Turns(id, existing));
        }

        changes.Add(RowChange.Put(JournalRows.State(id), StoredJson.Write(new InstanceRecord
        {
            Name = start.Name,
            Version = start.Version,
            ExecutionId = start.OrchestrationInstance.ExecutionId,
            Status = OrchestrationStatus.Pending,
            Tags = start.Tags,
            Created = Now,
            Updated = Now,
            ScheduledStart = start.ScheduledStartTime,
        })));
        changes.Add(start.Input is null
            ? RowChange.Delete(JournalRows.Input(id))
            : RowChange.Put(JournalRows.Input(id), Encoding.UTF8.GetBytes(start.Input)));
        await store.CommitAsync(changes);
        Forget(id);
        if (isLater)
        {
            timers.Set(message);
        }
        else
        {
            Deliver(message);
        }
    }

    public Task SendTaskOrchestrationMessageAsync(TaskMessage message) => SendTaskOrchestrationMessageBatchAsync(message);

    public async Task SendTaskOrchestrationMessageBatchAsync(params TaskMessage[] messages)
    {
        List<RowChange> changes = [];
        List<PendingMessage> arriving = [.. messages.Select(message => Arriving(message, changes))];
        await store.CommitAsync(changes);
        arriving.ForEach(Deliver);
    }

    /// <summary>The instance once it has ended; null where it has not within <paramref name="timeout"/>, in real time.</summary>
    public async Task<OrchestrationState> WaitForOrchestrationAsync(string instanceId, string executionId, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var waiter = new TaskCompletionSource<OrchestrationState>(TaskCreationOptions.RunContinuationsAsynchronously);
        var instance = instances.With(instanceId, live =>
        {
            live.Waiters.Add(waiter);
            return live;
        });
        try
        {
            if (await RecordAsync(instanceId) is { HasEnded: true } ended)
            {
                return ended.State(instanceId, await InputAsync(instanceId));
            }

            await waiter.Task.WaitAsync(timeout > LongestWait ? Timeout.InfiniteTimeSpan : timeout, cancellationToken);
            return (await GetOrchestrationStateAsync(instanceId, executionId))!;
        }
        catch (TimeoutException)
        {
            return null!;
        }
        finally
        {
            lock (instance)
            {
                instance.Waiters.Remove(waiter);
            }

            instances.Idle(instance);
        }
    }

    public Task ForceTerminateTaskOrchestrationAsync(string instanceId, string reason) => SendTaskOrchestrationMessageAsync(new()
    {
        OrchestrationInstance = new() { InstanceId = instanceId },
        Event = new ExecutionTerminatedEvent(-1, reason),
    });

    public async Task<IList<OrchestrationState>> GetOrchestrationStateAsync(string instanceId, bool allExecutions) =>
        await GetOrchestrationStateAsync(instanceId, "") is { } state ? [state] : [];

    public async Task<OrchestrationState> GetOrchestrationStateAsync(string instanceId, string executionId) => await StateAsync(instanceId, withInput: true)!;

    /// <summary>The instance as it is; null where there is none.</summary>
    public async Task<OrchestrationState> StateAsync(string instanceId, bool withInput) =>
        await RecordAsync(instanceId) is { } record ? record.State(instanceId, withInput ? await InputAsync(instanceId) : null) : null!;

    public async Task<string> GetOrchestrationHistoryAsync(string instanceId, string executionId)
    {
        List<HistoryEvent> all = [];
        await foreach (var happened in HistoryAsync(instanceId))
        {
            all.Add(happened);
        }

        return JsonConvert.SerializeObject(all);
    }

    /// <summary>The events of the present execution, read as they are asked for.</summary>
    public async IAsyncEnumerable<HistoryEvent> HistoryAsync(string instanceId)
    {
        if (await RecordAsync(instanceId) is not { } record)
        {
            yield break;
        }

        await foreach (var events in TurnsAsync(instanceId, record.ExecutionId))
        {
            foreach (var happened in events)
            {
                yield return happened;
            }
        }
    }

    public async Task PurgeOrchestrationHistoryAsync(DateTime thresholdDateTimeUtc, OrchestrationStateTimeRangeFilterType timeRangeFilterType)
    {
        await foreach (var (id, record) in RecordsAsync("", CancellationToken.None))
        {
            var at = timeRangeFilterType switch
            {
                OrchestrationStateTimeRangeFilterType.OrchestrationCreatedTimeFilter => record.Created,
                OrchestrationStateTimeRangeFilterType.OrchestrationCompletedTimeFilter => record.Completed ?? DateTime.MaxValue,
                _ => record.Updated,
            };
            if (at < thresholdDateTimeUtc)
            {
                await PurgeInstanceStateAsync(id);
            }
        }
    }

    public async Task<OrchestrationQueryResult> GetOrchestrationWithQueryAsync(OrchestrationQuery query, CancellationToken cancellationToken)
    {
        List<OrchestrationState> found = [];
        await foreach (var (id, record) in RecordsAsync(query.ContinuationToken ?? query.InstanceIdPrefix ?? "", cancellationToken))
        {
            if (query.InstanceIdPrefix is { } prefix && !id.StartsWith(prefix, StringComparison.Ordinal))
            {
                break;
            }

            if (!Matches(record, query.RuntimeStatus, query.CreatedTimeFrom, query.CreatedTimeTo))
            {
                continue;
            }

            if (found.Count == query.PageSize)
            {
                return new(found, id);
            }

            found.Add(record.State(id, query.FetchInputsAndOutputs ? await InputAsync(id) : null));
        }

        return new(found, null);
    }

    public async Task<PurgeResult> PurgeInstanceStateAsync(string instanceId)
    {
        if (await RecordAsync(instanceId) is not { HasEnded: true } record)
        {
            return new(0);
        }

        await store.CommitAsync([
            RowChange.Delete(JournalRows.State(instanceId)),
            RowChange.Delete(JournalRows.Input(instanceId)),
            .. Turns(instanceId, record)]);
        Forget(instanceId);
        return new(1);
    }

    public async Task<PurgeResult> PurgeInstanceStateAsync(PurgeInstanceFilter purgeInstanceFilter)
    {
        var purged = 0;
        List<string> matching = [];
        await foreach (var (id, record) in RecordsAsync("", CancellationToken.None))
        {
            if (record.HasEnded && Matches(record, purgeInstanceFilter.RuntimeStatus, purgeInstanceFilter.CreatedTimeFrom, purgeInstanceFilter.CreatedTimeTo))
            {
                matching.Add(id);
            }
        }

        foreach (var id in matching)
        {
            purged += (await PurgeInstanceStateAsync(id)).DeletedInstanceCount;
        }

        return new(purged);
    }

    private static bool Matches(InstanceRecord record, IEnumerable<OrchestrationStatus>? statuses, DateTime? from, DateTime? to) =>
        (statuses is null || !statuses.Any() || statuses.Contains(record.Status)) && !(record.Created < from) && !(record.Created > to);

    /// <summary>The rows of an execution's history, deleted.</summary>
    private static IEnumerable<RowChange> Turns(string instanceId, InstanceRecord record) =>
        Enumerable.Range(0, record.Turns).Select(turn => RowChange.Delete(JournalRows.Turn(instanceId, record.ExecutionId, turn)));

    /// <summary>What is in memory of an instance is read again: its rows have changed outside a turn.</summary>
    private void Forget(string instanceId) => instances.IfLive(instanceId, instance =>
    {
        if (!instance.IsLocked)
        {
            Unload(instance);
        }
    });

    private async Task<InstanceRecord?> RecordAsync(string instanceId) =>
        await store.ReadAsync(JournalRows.State(instanceId)) is { } stored ? StoredJson.Read<InstanceRecord>(stored) : null;

    private async Task<string?> InputAsync(string instanceId) =>
        await store.ReadAsync(JournalRows.Input(instanceId)) is { } stored ? Encoding.UTF8.GetString(stored.Span) : null;

    private async IAsyncEnumerable<(string Id, InstanceRecord Record)> RecordsAsync(
        string from, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in store.ScanAsync(JournalRows.States, from, cancellationToken))
        {
            yield return (row.Key.Row, StoredJson.Read<InstanceRecord>(row.Value));
        }
    }

    private async IAsyncEnumerable<List<HistoryEvent>> TurnsAsync(string instanceId, string execution)
    {
        var own = JournalRows.TurnsOf(instanceId, execution);
        await foreach (var row in store.ScanAsync(JournalRows.HistoryOf(instanceId), own))
        {
            if (!row.Key.Row.StartsWith(own, StringComparison.Ordinal))
            {
                yield break;
            }

            yield return StoredJson.Read<List<HistoryEvent>>(row.Value);
        }
    }
}
