namespace RequestRouter.WebConsole.Model;

/// <summary>What the text has against a fact that was reported.</summary>
public sealed record StepRemark(string Code, string? Paragraph, string Detail);
