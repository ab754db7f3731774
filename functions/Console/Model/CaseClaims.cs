namespace RequestRouter.WebConsole.Model;

/// <summary>Who deals with a case, and who did, newest first.</summary>
public sealed record CaseClaims(WorkClaim? Claim, IReadOnlyList<ClaimEntry> Entries);
