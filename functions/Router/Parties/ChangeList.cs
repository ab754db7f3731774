namespace RequestRouter.Router.Parties;

/// <summary>An answer of <c>GET /parties/{state}/changes</c>: a State's register ledger, in order.</summary>
public sealed record ChangeList
{
    /// <summary>Up to a hundred changes after the number asked for.</summary>
    public required IReadOnlyList<ChangeView> Changes { get; init; }

    /// <summary>The number to ask for the next ones after; null where there are no more.</summary>
    public int? Next { get; init; }

    /// <summary>The hash of the last change of all, which the next one names in <c>after</c>; null before the first.</summary>
    public Digest? Last { get; init; }

    /// <summary>What waits for an operator's confirmation, of several what was handed in first; null where nothing does.</summary>
    public PendingView? Pending { get; init; }

    /// <summary>What waits beside it, up to a hundred in the order in which they were handed in: none takes the place of another.</summary>
    public IReadOnlyList<PendingView>? AlsoPending { get; init; }
}
