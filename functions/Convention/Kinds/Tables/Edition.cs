namespace RequestRouter.Convention.Kinds.Tables;

/// <summary>
/// The rulebooks in which a row of a table stands. Rows of other editions stand beside it: a rule that changes keeps the row that it had, which ends
/// with the last rulebook that has it, and gets another. The default value is every rulebook.
/// </summary>
/// <param name="Since">The first, by number.</param>
/// <param name="Until">The last, by number; null where there is no end yet.</param>
internal readonly record struct Edition(int Since, int? Until = null)
{
    public bool StandsIn(int rulebook) => Since <= rulebook && (Until is null || rulebook <= Until);
}
