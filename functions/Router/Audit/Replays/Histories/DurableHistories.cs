using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Protobuf;

namespace RequestRouter.Router.Audit.Replays.Histories;

/// <summary>Histories as they were archived, and after them the one that the task hub has.</summary>
internal sealed class DurableHistories(ArchivedHistories archived, DurableTaskClient client) : IHistoryRecord
{
    public async Task<IReadOnlyList<IReadOnlyList<HistoryEvent>>> FindAsync(string instanceId, CancellationToken cancellationToken)
    {
        var found = await archived.FindAsync(instanceId, cancellationToken);

        // Asked first: of an instance that there is not, one backend gives no history and another a fault.
        if (await client.GetInstanceAsync(instanceId, cancellationToken) is null)
        {
            return found;
        }

        var last = await ReadAsync(client, instanceId, cancellationToken);
        return last.Count == 0 ? found : [.. found, last];
    }

    /// <summary>The history of an instance that the task hub has.</summary>
    public static async Task<IReadOnlyList<HistoryEvent>> ReadAsync(DurableTaskClient client, string instanceId, CancellationToken cancellationToken) =>
        [.. (await client.GetOrchestrationHistoryAsync(instanceId, cancellationToken)).Select(HistoryEvents.ToWire)];
}
