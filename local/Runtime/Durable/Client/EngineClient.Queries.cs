using global::DurableTask.Core.History;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using RequestRouter.Local.Runtime.Durable.Engine;
using RequestRouter.Local.Runtime.Durable.History;

namespace RequestRouter.Local.Runtime.Durable.Client;

internal sealed partial class EngineClient
{
    public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        WaitAsync(instanceId, forEnd: false, getInputsAndOutputs, cancellation);

    public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        WaitAsync(instanceId, forEnd: true, getInputsAndOutputs, cancellation);

    public override async Task<OrchestrationMetadata?> GetInstancesAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default)
    {
        var status = await StatusAsync(CheckId(instanceId), cancellation);
        return status is null ? null : await MetadataAsync(instanceId, status, getInputsAndOutputs, cancellation);
    }

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null)
    {
        filter ??= new OrchestrationQuery();
        IReadOnlyList<string>? listed = null;
        return Pageable.Create<OrchestrationMetadata>(async (token, size, cancellation) =>
        {
            // Listed once for all pages of one reading: an instance that has gone by its turn is passed over.
            listed = token is null || listed is null ? await ListAsync(filter, cancellation) : listed;
            return await PageAsync(filter, listed, token ?? filter.ContinuationToken, size, cancellation);
        });
    }

    public override async Task<PurgeResult> PurgeInstanceAsync(
        string instanceId, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        var purged = new TaskCompletionSource<IReadOnlyList<string>?>(TaskCreationOptions.RunContinuationsAsynchronously);
        engine.Post(CheckId(instanceId), new PurgeItem(purged));
        var children = await purged.Task.WaitAsync(cancellation);
        int count = children is null ? 0 : 1;
        foreach (string child in options?.Recursive == true && children is not null ? children : [])
        {
            count += (await PurgeInstanceAsync(child, options, cancellation)).PurgedInstanceCount;
        }

        return new PurgeResult(count, true);
    }

    public override async Task<PurgeResult> PurgeAllInstancesAsync(
        PurgeInstancesFilter filter, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        int count = 0;
        await foreach (var instance in GetAllInstancesAsync(new OrchestrationQuery(filter.CreatedFrom, filter.CreatedTo, filter.Statuses)).WithCancellation(cancellation))
        {
            count += (await PurgeInstanceAsync(instance.InstanceId, options, cancellation)).PurgedInstanceCount;
        }

        return new PurgeResult(count, true);
    }

    private async Task<OrchestrationMetadata> WaitAsync(string instanceId, bool forEnd, bool inputsAndOutputs, CancellationToken cancellation)
    {
        var told = engine.Watchers.Watch(CheckId(instanceId), forEnd, out var withdraw);
        try
        {
            var status = await StatusAsync(instanceId, cancellation)
                ?? throw new InvalidOperationException($"An orchestration with the instance id '{instanceId}' does not exist.");
            if (!status.Ended && (forEnd || status.Status == OrchestrationRuntimeStatus.Pending))
            {
                await told.WaitAsync(cancellation);
                status = (await StatusAsync(instanceId, cancellation)) ?? status;
            }

            return await MetadataAsync(instanceId, status, inputsAndOutputs, cancellation);
        }
        finally
        {
            withdraw();
        }
    }

    private async Task<List<string>> ListAsync(OrchestrationQuery filter, CancellationToken cancellation)
    {
        var ids = new List<string>();
        if (filter.TaskHubNames?.Contains(engine.Options.HubName, StringComparer.OrdinalIgnoreCase) ?? true)
        {
            await foreach (string partition in engine.Store.PartitionsAsync(DurableRows.Instances + filter.InstanceIdPrefix, cancellation))
            {
                ids.Add(partition[DurableRows.Instances.Length..]);
            }
        }

        ids.Sort(StringComparer.Ordinal);
        return ids;
    }

    private async Task<Page<OrchestrationMetadata>> PageAsync(
        OrchestrationQuery filter, IReadOnlyList<string> ids, string? after, int? size, CancellationToken cancellation)
    {
        int most = Math.Max(1, size ?? filter.PageSize);
        var statuses = filter.Statuses?.ToHashSet();
        var page = new List<OrchestrationMetadata>();
        foreach (string id in ids.Where(id => after is null || string.CompareOrdinal(id, after) > 0))
        {
            if (page.Count == most)
            {
                return new Page<OrchestrationMetadata>(page, page[^1].InstanceId);
            }

            var status = await StatusAsync(id, cancellation);
            if (status is not null
                && (filter.CreatedFrom is not { } from || status.CreatedAt >= from.UtcDateTime)
                && (filter.CreatedTo is not { } to || status.CreatedAt <= to.UtcDateTime)
                && (statuses?.Contains(status.Status) ?? true))
            {
                page.Add(await MetadataAsync(id, status, filter.FetchInputsAndOutputs, cancellation));
            }
        }

        return new Page<OrchestrationMetadata>(page);
    }

    private async ValueTask<InstanceStatus?> StatusAsync(string id, CancellationToken cancellation) =>
        await engine.Store.ReadAsync(DurableRows.Status(id), cancellation) is { } bytes ? DurableJson.ReadStatus(bytes) : null;

    private async Task<OrchestrationMetadata> MetadataAsync(string id, InstanceStatus status, bool inputsAndOutputs, CancellationToken cancellation)
    {
        string? input = null;
        if (inputsAndOutputs && await engine.Store.ReadAsync(DurableRows.Turn(id, status.Generation, 0), cancellation) is { } first)
        {
            input = DurableJson.ReadTurn(first).In.FirstOrDefault(record => record.Kind == EventType.ExecutionStarted)?.Data;
        }

        return new OrchestrationMetadata(status.Name, id)
        {
            RuntimeStatus = status.Status,
            CreatedAt = new DateTimeOffset(status.CreatedAt, TimeSpan.Zero),
            LastUpdatedAt = new DateTimeOffset(status.UpdatedAt, TimeSpan.Zero),
            DataConverter = inputsAndOutputs ? engine.Converter : null,
            SerializedInput = input,
            SerializedOutput = inputsAndOutputs ? status.Output : null,
            SerializedCustomStatus = inputsAndOutputs ? status.Custom : null,
            FailureDetails = status.Failure?.ToDetails(),
            Tags = status.Tags ?? (IReadOnlyDictionary<string, string>)System.Collections.Immutable.ImmutableDictionary<string, string>.Empty,
        };
    }
}
