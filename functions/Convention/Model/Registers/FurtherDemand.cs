namespace RequestRouter.Convention.Model.Registers;

/// <summary>
/// Something that a State's own law asks of requests to it, beyond 40(15). Whoever writes one is told before it is sent; it holds up no
/// request, and is no ground of the router's.
/// </summary>
public sealed record FurtherDemand
{
    /// <summary>What is asked for, in one sentence, in at most 500 characters.</summary>
    public required string What { get; init; }

    /// <summary>The law that asks for it, in at most 500 characters; null where that is not said.</summary>
    public string? Law { get; init; }

    /// <summary>
    /// The member of a request that says it, as a JSON pointer (RFC 6901) such as <c>/content/attestations</c>, with <c>*</c> for each element of a list; null where
    /// no member does.
    /// </summary>
    public string? Member { get; init; }

    /// <summary>The kinds of request of which it is asked; null for all.</summary>
    public IReadOnlyList<RequestKind>? Kinds { get; init; }

    /// <summary>The purposes for which it is asked: of a request with an item of one of them; null for all.</summary>
    public IReadOnlyList<Purpose>? Purposes { get; init; }
}
