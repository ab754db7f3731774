namespace RequestRouter.Convention;

/// <summary>A treaty between two Parties, as one of them entered it.</summary>
/// <param name="Id">Short name, unique within the register.</param>
/// <param name="With">The other Party.</param>
/// <param name="Scope">What it governs.</param>
/// <param name="From">In force since, UTC.</param>
/// <param name="Until">Ended at, UTC; null while in force.</param>
public sealed record Treaty(string Id, StateCode With, TreatyScope Scope, DateTimeOffset From, DateTimeOffset? Until = null);
