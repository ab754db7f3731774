namespace RequestRouter.Router.Security;

/// <summary>A JSON Web Key Set (RFC 7517 section 5).</summary>
public sealed record KeySet(IReadOnlyList<Jwk> Keys);
