namespace RequestRouter.Router.Cases;

/// <summary>An entry of another case's ledger on which a step rests: with it an audit decides the step again on the same ground.</summary>
/// <param name="CaseId">That case.</param>
/// <param name="Entry">The number of the entry after which it stood as it was read.</param>
/// <param name="Hash">The entry's hash.</param>
/// <param name="Digest">SHA-256 of what was read, in the canonical form of RFC 8785: <see cref="LinkedGround"/>. Null outside ledgers of cases.</param>
public sealed record RestsOn(CaseId CaseId, int Entry, string Hash, Digest? Digest = null);
