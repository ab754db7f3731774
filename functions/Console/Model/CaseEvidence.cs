namespace RequestRouter.WebConsole.Model;

/// <summary>The evidence items of a case that the reader's State may know of.</summary>
/// <param name="Next">After which item there are more; null at the end.</param>
public sealed record CaseEvidence(IReadOnlyList<EvidenceDetail> Items, string? Next);
