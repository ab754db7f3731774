namespace RequestRouter.WebConsole.Model;

/// <summary>What was done with an item.</summary>
public sealed record CustodyAct(int Number, DateTimeOffset At, string Act, string? By, string? Authority, string? Code);
