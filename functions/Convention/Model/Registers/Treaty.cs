namespace RequestRouter.Convention.Model.Registers;

/// <summary>A treaty between two Parties, as one of them entered it.</summary>
/// <param name="Id">Short name, unique within the register.</param>
/// <param name="With">The other Party.</param>
/// <param name="Scope">What it governs.</param>
/// <param name="From">In force since, UTC.</param>
/// <param name="Until">Ended at, UTC; null while in force.</param>
public sealed record Treaty(string Id, StateCode With, TreatyScope Scope, DateTimeOffset From, DateTimeOffset? Until = null)
{
    /// <summary>Its clauses that stand in the place of paragraphs 8 to 31, 40(7); null or empty while none is entered.</summary>
    public IReadOnlyList<TreatyClause>? Clauses { get; init; }

    /// <summary>How long after receipt it wants a request answered, 40(6); null when it sets no time.</summary>
    public TimeSpan? AnswerWithin { get; init; }
}
