namespace RequestRouter.Router.Audit.Replays.Histories;

/// <summary>The first thing that an orchestrator does otherwise than its history has it. It holds ids and times alone, as histories do.</summary>
/// <param name="Turn">In which of its turns, from 1.</param>
/// <param name="Expected">What the code does now, in words; null where it does nothing more.</param>
/// <param name="Actual">What history has; null where it has nothing more.</param>
public sealed record HistoryDifference(int Turn, string? Expected, string? Actual);
