namespace RequestRouter.Router.Parties;

/// <summary>A key that signs nothing more, because its certificate is revoked. What was received before stands.</summary>
/// <param name="Authority">Whose key it is.</param>
/// <param name="KeyId">Its id in the entry.</param>
/// <param name="RevokedAt">As the list says it (UTC): the first instant at which nothing is received that it signs.</param>
public sealed record RevokedKey(AuthorityId Authority, string KeyId, DateTimeOffset RevokedAt);
