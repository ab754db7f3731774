using Microsoft.DurableTask.Protobuf;

namespace RequestRouter.Router.Audit.Replays.Histories;

/// <summary>What the durable backend has recorded of orchestrations: nothing here writes.</summary>
public interface IHistoryRecord
{
    /// <summary>The events of an instance since its history was cut last, in order; null where none is kept.</summary>
    Task<IReadOnlyList<HistoryEvent>?> FindAsync(string instanceId, CancellationToken cancellationToken);
}
