namespace RequestRouter.Convention.Articles.Article36;

/// <summary>From whom something came that was passed on, merged or derived, 36(3).</summary>
public static class Provenance
{
    /// <summary>
    /// The origins of what a State furnishes: that State, and every origin of what it was made of. What came through many hands has its first
    /// giver among them, and what was merged of many has all of theirs; each once, in alphabetical order. A copy is nobody's but those' who first
    /// furnished these bytes: whoever hands on what it received does not become their origin.
    /// </summary>
    /// <param name="by">Who furnishes it.</param>
    /// <param name="madeOf">The origins of each element it was made of; empty where it is the State's own.</param>
    /// <param name="copies">The origins of each element with the same bytes that came to the State before.</param>
    [Provision(A36_3)]
    public static IReadOnlyList<StateCode> OriginsOf(
        StateCode by, IReadOnlyCollection<IReadOnlyList<StateCode>> madeOf, IReadOnlyCollection<IReadOnlyList<StateCode>> copies)
    {
        var states = madeOf.Concat(copies).SelectMany(origins => origins).ToHashSet();
        if (copies.Count == 0 || madeOf.Count > 0)
            states.Add(by);
        return [.. states.Order()];
    }

    /// <summary>
    /// Those whose authorization a transfer needs: every origin but the State that passes it on, for what is its own, and the recipient, to whom
    /// its own returns.
    /// </summary>
    /// <param name="origins">Of the element.</param>
    /// <param name="holder">Who passes it on.</param>
    /// <param name="recipient">To which State; null where it is an organization.</param>
    [Provision(A36_3)]
    public static IEnumerable<StateCode> ToBeAsked(IReadOnlyList<StateCode> origins, StateCode holder, StateCode? recipient) =>
        origins.Where(origin => origin != holder && origin != recipient);
}
