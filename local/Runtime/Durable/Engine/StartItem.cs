using Microsoft.DurableTask.Client;
using RequestRouter.Local.Runtime.Durable.History;

namespace RequestRouter.Local.Runtime.Durable.Engine;

/// <summary>A client's start of an instance. <paramref name="Dedupe"/>: the statuses in which an existing one bars it; null: any but ended.</summary>
internal sealed record StartItem(HistoryRecord Start, IReadOnlyCollection<OrchestrationRuntimeStatus>? Dedupe, TaskCompletionSource Started)
    : InboxItem(Start, 0, Started);
