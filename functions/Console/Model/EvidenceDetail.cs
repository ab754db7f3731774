namespace RequestRouter.WebConsole.Model;

/// <summary>An evidence item as the reader's State may see it.</summary>
public sealed record EvidenceDetail(string Id, string CaseId, string State, EvidenceDeclared Declared, DateTimeOffset DeclaredAt, DateTimeOffset? KeptAt, IReadOnlyList<string> Origins);
