using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Protobuf;

namespace RequestRouter.Router.Audit.Replays.Histories;

/// <summary>Histories as the task hub gives them.</summary>
internal sealed class DurableHistories(DurableTaskClient client) : IHistoryRecord
{
    public async Task<IReadOnlyList<HistoryEvent>?> FindAsync(string instanceId, CancellationToken cancellationToken)
    {
        // Asked first: of an instance that there is not, one backend gives no history and another a fault.
        if (await client.GetInstanceAsync(instanceId, cancellationToken) is null)
        {
            return null;
        }

        var history = await client.GetOrchestrationHistoryAsync(instanceId, cancellationToken);
        return history is { Count: > 0 } ? [.. history.Select(HistoryEvents.ToWire)] : null;
    }
}
