namespace RequestRouter.Router.Evidence;

/// <summary>An evidence item found for a State that may know of it.</summary>
/// <param name="Case">Its case, for a party of it; null for others, and before the case is there.</param>
public sealed record SeenItem(EvidenceItem Item, Case? Case);
