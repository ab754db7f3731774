namespace RequestRouter.WebConsole.Model;

/// <summary>A case in a list.</summary>
public sealed record ListedCase(string CaseId, string Role, string Kind, string Requesting, string Requested, string Reference, string State, DateTimeOffset UpdatedAt, IReadOnlyList<string> Awaiting);
