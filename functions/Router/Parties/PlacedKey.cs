using RequestRouter.Router.Security;

namespace RequestRouter.Router.Parties;

/// <summary>A key of an entry, to sign by or to seal for, with its place in it.</summary>
/// <param name="Pointer">From the entry.</param>
/// <param name="Signs">Whether its authority signs by it; else others seal for it.</param>
internal sealed record PlacedKey(AuthorityId Authority, string KeyId, Jwk Jwk, DateTimeOffset ValidFrom, DateTimeOffset? ValidTo, string Pointer, bool Signs);
