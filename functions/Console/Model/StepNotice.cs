namespace RequestRouter.WebConsole.Model;

/// <summary>What the reader's State was told.</summary>
public sealed record StepNotice(string Type, string? Citation, string Text, DateTimeOffset? DueAt);
