using RequestRouter.Local.Runtime.Durable.History;

namespace RequestRouter.Local.Runtime.Durable.Activities;

/// <summary>One call of an activity by one generation of an instance.</summary>
internal sealed record ActivityCall(string Instance, int Generation, HistoryRecord Scheduled);
