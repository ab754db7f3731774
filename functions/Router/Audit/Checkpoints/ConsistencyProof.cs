namespace RequestRouter.Router.Audit.Checkpoints;

/// <summary>An answer of <c>GET /audit/checkpoints/consistency</c>.</summary>
/// <param name="From">The size of the earlier tree.</param>
/// <param name="To">The size of the later one.</param>
/// <param name="Hashes">The proof by RFC 9162, section 2.1.4, each hash in base64.</param>
public sealed record ConsistencyProof(long From, long To, IReadOnlyList<string> Hashes);
