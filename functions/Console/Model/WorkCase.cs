namespace RequestRouter.WebConsole.Model;

/// <summary>A case that waits for the reader's State.</summary>
public sealed record WorkCase(string CaseId, string Kind, string Role, string Other, string Reference, bool Urgent, DateTimeOffset DueAt, IReadOnlyList<AwaitedAnswer> Awaited, WorkClaim? Claim);
