namespace RequestRouter.Convention.Kinds.Catalogue;

/// <summary>Since when rules are applied, and to whom.</summary>
/// <param name="From">Cases that begin then or later, UTC. A date that was once given never changes, or recorded steps would not be decided again alike.</param>
/// <param name="Amendments">The amendments of the Convention that its rules carry out, 66(4): only a pair of States that both are bound by all of them runs under it.</param>
internal sealed record Rulebook(DateTimeOffset From, params IReadOnlyList<string> Amendments)
{
    /// <summary>Whether a case between the two that begins now may take it; a State that is not in the register is bound by nothing.</summary>
    [Provision(A66_4)]
    [Provision(A66_5)]
    public bool Applies(StateCode one, StateCode other, DateTimeOffset now, Register register) => From <= now && Amendments.All(amendment =>
        register.Find(one)?.IsBoundBy(amendment, now) == true && register.Find(other)?.IsBoundBy(amendment, now) == true);
}
