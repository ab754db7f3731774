namespace RequestRouter.Router.Parties;

/// <summary>A list of revoked certificates, as the authority that issued them publishes it; the router fetches none itself.</summary>
/// <param name="Crl">Base64 of its DER (RFC 5280 section 5): a complete list with a number, of an authority whose certificate stands in <c>x5c</c> above that of a key of this State.</param>
public sealed record PushedRevocationList(string Crl);
