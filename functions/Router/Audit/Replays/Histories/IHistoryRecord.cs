using Microsoft.DurableTask.Protobuf;

namespace RequestRouter.Router.Audit.Replays.Histories;

/// <summary>What is recorded of orchestrations: nothing here writes.</summary>
public interface IHistoryRecord
{
    /// <summary>
    /// The histories of an instance, oldest first, each the events of a run since it was cut last, in order: a case's own orchestration ends with the case and begins again
    /// where something more is said. Empty where none is kept.
    /// </summary>
    Task<IReadOnlyList<IReadOnlyList<HistoryEvent>>> FindAsync(string instanceId, CancellationToken cancellationToken);
}
