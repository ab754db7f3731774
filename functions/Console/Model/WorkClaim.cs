namespace RequestRouter.WebConsole.Model;

/// <summary>Which officer of the reader's State deals with a case.</summary>
public sealed record WorkClaim(string By, DateTimeOffset Since, DateTimeOffset Until);
