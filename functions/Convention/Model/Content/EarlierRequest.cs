namespace RequestRouter.Convention.Model.Content;

/// <summary>A request, preservation or order made earlier, through this router or outside it. It is stated and opens nothing; a case that the router is to join is named in <see cref="KindContent.Link"/>.</summary>
public sealed record EarlierRequest
{
    public EarlierRelation? Relation { get; init; }

    /// <summary>What was asked for or ordered.</summary>
    public string? What { get; init; }

    public DateOnly? Date { get; init; }

    /// <summary>The reference under which it was made.</summary>
    public string? Reference { get; init; }

    /// <summary>The reference of whoever received it.</summary>
    public string? RecipientReference { get; init; }

    /// <summary>Who made it.</summary>
    public string? RequestingAuthority { get; init; }

    /// <summary>Who received it.</summary>
    public string? RequestedAuthority { get; init; }

    /// <summary>The way it went, as <c>24/7 network</c> or <c>diplomatic note</c>.</summary>
    public string? Channel { get; init; }

    /// <summary>Its case, where it was made through this router.</summary>
    public CaseId? CaseId { get; init; }

    /// <summary>When it ends, for a preservation or an order with an end, UTC.</summary>
    public DateTimeOffset? Until { get; init; }
}
