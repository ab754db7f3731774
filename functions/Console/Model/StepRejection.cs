namespace RequestRouter.WebConsole.Model;

/// <summary>Why what was said changed nothing.</summary>
public sealed record StepRejection(string Code);
