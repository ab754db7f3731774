namespace RequestRouter.Router.Operations;

/// <summary>A key of the register that ends soon, or has ended not long ago.</summary>
/// <param name="State">Whose it is.</param>
/// <param name="Authority">The authority that signs by it, or for which parts are sealed.</param>
/// <param name="KeyId">Its <c>kid</c>.</param>
/// <param name="Signs">Whether the authority signs by it; false for a key to seal for.</param>
/// <param name="EndsAt">When it ends or has ended: by its entry, or because its certificate was revoked (UTC).</param>
/// <param name="IsRevoked">Whether its certificate was revoked.</param>
/// <param name="IsReplaced">Whether another key of the same authority serves the same purpose at that instant. Where none does, the State is silenced until its registrar enters one.</param>
public sealed record KeyEnd(StateCode State, AuthorityId Authority, string KeyId, bool Signs, DateTimeOffset EndsAt, bool IsRevoked, bool IsReplaced);
