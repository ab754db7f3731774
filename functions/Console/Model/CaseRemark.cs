namespace RequestRouter.WebConsole.Model;

/// <summary>What was remarked in a case.</summary>
public sealed record CaseRemark(string Code, string? Paragraph, string Title, DateTimeOffset At, int Times);
