namespace RequestRouter.Router.Evidence;

/// <summary>An answer of <c>GET /evidence/{id}/custody</c>: an item's chain of custody, in order.</summary>
public sealed record CustodyPage
{
    /// <summary>Up to a hundred entries after the number asked for.</summary>
    public required IReadOnlyList<CustodyView> Entries { get; init; }

    /// <summary>The number to ask for the next ones after; null where there are no more.</summary>
    public int? Next { get; init; }

    /// <summary>How many entries the chain has.</summary>
    public required int Count { get; init; }

    /// <summary>The hash of the last entry of all.</summary>
    public required Digest Head { get; init; }

    /// <summary>The number of the first of these entries that is not what was written; null where all are.</summary>
    public int? FirstFault { get; init; }
}
