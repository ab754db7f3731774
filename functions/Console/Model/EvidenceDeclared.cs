namespace RequestRouter.WebConsole.Model;

/// <summary>What the furnishing State declared of an item.</summary>
public sealed record EvidenceDeclared(string From, string Sha256, long Length, string? MediaType, string? Name, string Purpose, string? Proceedings, IReadOnlyList<string>? Conditions);
