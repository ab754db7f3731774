namespace RequestRouter.WebConsole.Model;

/// <summary>A procedure that is open, and its limits.</summary>
public sealed record CaseProcedure(string Id, string Kind, string Awaiting, string? Citation, string Reminder, DateTimeOffset? NextLimitAt, IReadOnlyList<CaseLimit> Limits);
