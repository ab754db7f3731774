namespace RequestRouter.Router.Cases;

/// <summary>A case in a list of one of its parties.</summary>
public sealed record ListedCase
{
    public required CaseId CaseId { get; init; }

    /// <summary>What the reading State is in it.</summary>
    public required CaseRole Role { get; init; }

    public required RequestKind Kind { get; init; }

    public required StateCode Requesting { get; init; }

    public required StateCode Requested { get; init; }

    /// <summary>The requesting State's own reference.</summary>
    public required string Reference { get; init; }

    /// <summary>The aggregate of the items' states.</summary>
    public required AggregateState State { get; init; }

    /// <summary>When the request counts as received (UTC).</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>When the last step was taken (UTC).</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Whose word a procedure waits for; none where nothing is waited for.</summary>
    public required IReadOnlyList<StateCode> Awaiting { get; init; }

    /// <summary>Where the case is read; an absolute path.</summary>
    public required string Href { get; init; }
}
