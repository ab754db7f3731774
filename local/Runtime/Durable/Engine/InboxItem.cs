using RequestRouter.Local.Runtime.Durable.History;

namespace RequestRouter.Local.Runtime.Durable.Engine;

/// <summary>Something an instance has to deal with, in the order it came.</summary>
/// <param name="Record">What came; null to look what is left to do.</param>
/// <param name="Sequence">Of the row that keeps it until a turn has consumed it; 0 where there is none.</param>
/// <param name="Done">Completed when what came is durable.</param>
internal record InboxItem(HistoryRecord? Record, long Sequence = 0, TaskCompletionSource? Done = null);
