namespace RequestRouter.Convention.Model.Cases;

/// <summary>What dealing with one item of property must remember.</summary>
public sealed record PropertyFacts
{
    private static readonly PropertyFacts None = new();

    internal static PropertyFacts Of(Item item) => item.Property ?? None;

    /// <summary>Steps of the requested State's route for foreign orders that are still to come, in their order, 49(1)(a).</summary>
    public IReadOnlyList<string> RouteLeft { get; init; } = [];

    /// <summary>A claim of a third party in good faith is open, 31(9) and 50(9).</summary>
    public bool ClaimOpen { get; init; }

    /// <summary>Priority consideration of a return was recorded, 52(2).</summary>
    public bool ReturnConsidered { get; init; }

    /// <summary>The requesting State asked for the return, 52(2).</summary>
    public bool ReturnAsked { get; init; }

    /// <summary>How many claims of victims came with it, 34(2).</summary>
    public int VictimClaims { get; init; }

    /// <summary>What makes it subject to the request, 31(1).</summary>
    public PropertyRole? Role { get; init; }

    /// <summary>How far a foreign order is to be executed, 50(3)(b).</summary>
    public Money? Extent { get; init; }

    /// <summary>The assessed value of the proceeds mixed in, 31(5).</summary>
    public Money? AssessedValue { get; init; }

    /// <summary>The requesting State gave reasons against a lifting, which must be considered, 50(8).</summary>
    public bool ReasonsGiven { get; init; }
}
