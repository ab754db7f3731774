namespace RequestRouter.WebConsole.Model;

/// <summary>An item and what it was made of.</summary>
/// <param name="Items">The item first.</param>
public sealed record ItemProvenance(IReadOnlyList<ProvenanceItem> Items, bool IsWhole);
