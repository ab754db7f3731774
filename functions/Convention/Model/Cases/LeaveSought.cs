namespace RequestRouter.Convention.Model.Cases;

/// <summary>What leave is sought for: to pass elements on, 36(3), or to use them in other proceedings, 40(19).</summary>
public sealed record LeaveSought
{
    /// <summary>By digest; of an onward transfer one for each item, in their order.</summary>
    public required IReadOnlyList<Digest> Elements { get; init; }

    /// <summary>The State or organization to which the elements would go, as the request names it; null for another use.</summary>
    public string? Recipient { get; init; }

    /// <summary>What for, in the words of the request: the purpose of the transfer, or the other proceedings; null where it says nothing.</summary>
    public string? Purpose { get; init; }

    /// <summary>The Parties through which the elements came, the first that furnished them first; empty when only the requested State did.</summary>
    public IReadOnlyList<StateCode> Chain { get; init; } = [];
}
