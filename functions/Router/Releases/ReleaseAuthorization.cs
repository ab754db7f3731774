namespace RequestRouter.Router.Releases;

/// <summary>An origin's authorization on which a release rests.</summary>
/// <param name="Origin">Who authorized.</param>
/// <param name="CaseId">Where.</param>
/// <param name="Entry">The number of the last entry of that case's ledger when it was read.</param>
/// <param name="Hash">That entry's hash.</param>
/// <param name="Until">When the authorization ends (UTC); null where it does not.</param>
/// <param name="Conditions">Under which it was given.</param>
/// <param name="SignedDocument">SHA-256 of the signed document in that case's evidence; null where none was given.</param>
public sealed record ReleaseAuthorization(
    StateCode Origin, CaseId CaseId, int Entry, string Hash, DateTimeOffset? Until, IReadOnlyList<Condition> Conditions, Digest? SignedDocument);
