using RequestRouter.Local.Runtime.Durable.History;

namespace RequestRouter.Local.Runtime.Durable.Engine;

/// <summary>A message one instance sends another in its turn's commit. The receiver is pinned in memory until it has the message.</summary>
internal sealed record Delivery(LiveInstance To, HistoryRecord Record, long Sequence);
