using RequestRouter.Local.Runtime.Durable.History;

namespace RequestRouter.Local.Runtime.Durable.Engine;

/// <summary>The news that an orchestrator's code awaited something its context did not give.</summary>
internal sealed record ForeignItem(int Generation, string What) : InboxItem((HistoryRecord?)null);
