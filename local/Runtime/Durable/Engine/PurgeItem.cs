using RequestRouter.Local.Runtime.Durable.History;

namespace RequestRouter.Local.Runtime.Durable.Engine;

/// <summary>A client's wish to remove an ended instance; the result tells whether one was removed, and its children.</summary>
internal sealed record PurgeItem(TaskCompletionSource<IReadOnlyList<string>?> Purged) : InboxItem((HistoryRecord?)null);
