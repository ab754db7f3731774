namespace RequestRouter.WebConsole.Model;

/// <summary>What an officer did about who deals with a case: <c>claimed</c>, <c>taken-over</c> or <c>released</c>.</summary>
public sealed record ClaimEntry(string Act, string By, DateTimeOffset At, string? From);
