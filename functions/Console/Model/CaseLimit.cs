namespace RequestRouter.WebConsole.Model;

/// <summary>An instant at which a procedure reminds or ends.</summary>
public sealed record CaseLimit(string Name, DateTimeOffset At, bool IsFinal);
