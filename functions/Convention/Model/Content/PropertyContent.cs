namespace RequestRouter.Convention.Model.Content;

/// <summary>One property of a request under 50, of whatever kind it is: land or goods, rights, titles or virtual assets, 2(i).</summary>
[Provision(A2_i)]
public sealed record PropertyContent
{
    /// <summary>What makes it subject to the request, 2(j), 31(1).</summary>
    public PropertyRole? Role { get; init; }

    /// <summary>Which of the request's offences it is linked to, by number from 1.</summary>
    public int? Offence { get; init; }

    /// <summary>The place, where that is possible, 50(3)(a).</summary>
    public string? Place { get; init; }

    /// <summary>An account, address or registration, which serves in place of a place for what has none.</summary>
    public string? Identifier { get; init; }

    /// <summary>Its estimated value, where that is relevant, 50(3)(a).</summary>
    public Money? Value { get; init; }

    /// <summary>How far the order is to be executed, 50(3)(b); more is not taken.</summary>
    public Money? Extent { get; init; }

    /// <summary>The assessed value of the proceeds in mixed property, 31(5); more is not confiscated.</summary>
    public Money? AssessedValue { get; init; }
}
