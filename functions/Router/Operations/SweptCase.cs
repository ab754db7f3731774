namespace RequestRouter.Router.Operations;

/// <summary>A case that a sweep has woken.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Rows">How many of its communications, notices and limits waited.</param>
/// <param name="Since">Since when the first of them did (UTC).</param>
public sealed record SweptCase(CaseId CaseId, int Rows, DateTimeOffset Since);
