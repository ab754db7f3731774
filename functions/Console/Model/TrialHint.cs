namespace RequestRouter.WebConsole.Model;

/// <summary>What the sender would be told besides.</summary>
public sealed record TrialHint(string Type, string? Citation, string Text);
