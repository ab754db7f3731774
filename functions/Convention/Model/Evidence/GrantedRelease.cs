namespace RequestRouter.Convention.Model.Evidence;

/// <summary>That an origin authorizes the transfer of one element, 36(3).</summary>
/// <param name="Element">The place of the element among those asked for, from 0.</param>
/// <param name="Origin">Who authorizes.</param>
/// <param name="Case">Where it did.</param>
public sealed record GrantedRelease(int Element, StateCode Origin, CaseId Case)
{
    /// <summary>When the authorization ends, UTC; null when it does not.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Conditions under which it is given.</summary>
    public IReadOnlyList<Condition> Conditions { get; init; } = [];

    /// <summary>The signed document, where the origin gave one.</summary>
    public Digest? SignedDocument { get; init; }
}
