namespace RequestRouter.WebConsole.Model;

/// <summary>One count.</summary>
public sealed record StatisticsLine(string Period, string Kind, string? Role, string? Other, string Measure, string? State, string? Ground, long Count, long? MeanSeconds, long? LongestSeconds);
