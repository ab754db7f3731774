namespace RequestRouter.Router.Cases;

/// <summary>Who of a State's officers deals with a case, and who did.</summary>
/// <param name="Claim">Null where nobody does.</param>
/// <param name="Entries">The last hundred, newest first.</param>
public sealed record CaseClaims(Claim? Claim, IReadOnlyList<ClaimEntry> Entries);
