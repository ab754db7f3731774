using Microsoft.DurableTask.Client;
using RequestRouter.Local.Runtime.Durable.Client;
using RequestRouter.Local.Runtime.Durable.Engine;
using RequestRouter.Local.Runtime.Durable.Functions;
using RequestRouter.Local.Runtime.Durable.History;

namespace RequestRouter.Local.Runtime.Inspection;

/// <summary>Shows durable instances as they are stored, without waking them.</summary>
internal sealed class InstanceInspection(DurableTriggerExtension durable)
{
    /// <summary>Instances whose id begins with <paramref name="prefix"/>, by id.</summary>
    public async Task<IReadOnlyList<InstanceSummary>> ListAsync(string prefix, CancellationToken cancellationToken)
    {
        var found = new List<InstanceSummary>();
        var query = new OrchestrationQuery(InstanceIdPrefix: prefix, FetchInputsAndOutputs: true);
        await foreach (var instance in new EngineClient(durable.Engine).GetAllInstancesAsync(query).WithCancellation(cancellationToken))
        {
            found.Add(InstanceSummary.Of(instance));
        }

        return found;
    }

    /// <summary>An instance with its history, or null where there is none.</summary>
    public async Task<InstanceDetail?> ShowAsync(string id, CancellationToken cancellationToken)
    {
        if (await new EngineClient(durable.Engine).GetInstancesAsync(id, getInputsAndOutputs: true, cancellationToken) is not { } metadata)
        {
            return null;
        }

        var stored = await StoredInstance.ReadAsync(durable.Engine.Store, id, cancellationToken);
        return new(InstanceSummary.Of(metadata), [.. stored.History.SelectMany(Events)]);
    }

    private static IEnumerable<EventSummary> Events(TurnRecord turn)
    {
        var number = turn.First + 1;
        foreach (var record in turn.In.Concat(turn.Out))
        {
            yield return new(number++, turn.At, record.Kind.ToString(), record.Name, record.Instance, record.At, record.Data ?? record.Failure?.Message);
        }

        if (turn.End is { } end)
        {
            yield return new(number, turn.At, end.Status.ToString(), null, null, null, end.Data ?? end.Failure?.Message);
        }
    }
}
