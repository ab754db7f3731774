namespace RequestRouter.Convention;

/// <summary>What dealing with one item of property must remember.</summary>
public sealed record PropertyFacts
{
    /// <summary>A claim of a third party in good faith is open, 31(9) and 50(9).</summary>
    public bool ClaimOpen { get; init; }

    /// <summary>Priority consideration of a return was recorded, 52(2).</summary>
    public bool ReturnConsidered { get; init; }

    /// <summary>The requesting State asked for the return, 52(2).</summary>
    public bool ReturnAsked { get; init; }
}
