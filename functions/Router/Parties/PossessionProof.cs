namespace RequestRouter.Router.Parties;

/// <summary>Shows that whoever enters a key can sign with it: a public key alone is no secret.</summary>
/// <param name="KeyId">The key's id in the entry.</param>
/// <param name="Signature">
/// A detached JWS by that key, made as <c>X-JWS-Signature</c> is, over <c>{"after":…,"authority":…,"keyId":…,"state":…}</c> in the canonical
/// form of RFC 8785: <c>after</c> as in the change (null before the first), the authority and the id of the key, the State.
/// </param>
public sealed record PossessionProof(string KeyId, string Signature);
