namespace RequestRouter.Router.Evidence;

/// <summary>An answer of <c>GET /evidence/{id}/provenance</c>.</summary>
/// <param name="Items">The item asked for first, then what it was made of, nearer ones before farther ones, each once.</param>
/// <param name="IsWhole">Whether all of it is here: no more than two thousand items are looked at.</param>
public sealed record ProvenanceGraph(IReadOnlyList<ProvenanceNode> Items, bool IsWhole);
