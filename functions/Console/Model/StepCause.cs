namespace RequestRouter.WebConsole.Model;

/// <summary>What a step answers.</summary>
public sealed record StepCause(string? RowId, string? CommunicationId, string? Type, string? From, string? Authority, string? Digest, string? Signature, string? ProcedureId, string? Limit);
