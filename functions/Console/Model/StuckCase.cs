namespace RequestRouter.WebConsole.Model;

/// <summary>A case that does not go on: clocks and ids, no content.</summary>
public sealed record StuckCase(string CaseId, string? Kind, string? Requesting, string? Requested, string? State, int Entries, DateTimeOffset? NextLimitAt, IReadOnlyList<CaseObstacle> Obstacles);
