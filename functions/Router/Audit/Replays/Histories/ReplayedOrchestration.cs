namespace RequestRouter.Router.Audit.Replays.Histories;

/// <summary>What replaying an orchestration on its history gave.</summary>
/// <param name="InstanceId">Its id.</param>
/// <param name="Turns">Turns that were replayed.</param>
/// <param name="Difference">The first difference; null where it does the same.</param>
public sealed record ReplayedOrchestration(string InstanceId, int Turns, HistoryDifference? Difference);
