namespace RequestRouter.WebConsole.Model;

/// <summary>How an item moved.</summary>
public sealed record StepChange(int Item, string? From, string To);
