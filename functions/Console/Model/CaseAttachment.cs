namespace RequestRouter.WebConsole.Model;

/// <summary>Something attached to a request.</summary>
public sealed record CaseAttachment(int Number, string? What, string? Name, string? Sha256, string? PhysicalReference, string State, string? Evidence);
