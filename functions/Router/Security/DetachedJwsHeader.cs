namespace RequestRouter.Router.Security;

/// <summary>The protected header of what the router signs beside the octets themselves (RFC 7797).</summary>
/// <param name="Iat">When it was signed, in seconds since 1970 (UTC).</param>
/// <param name="B64">False: what is signed is not encoded.</param>
/// <param name="Crit">What a reader must understand.</param>
internal sealed record DetachedJwsHeader(string Alg, string Kid, string Typ, long Iat, bool B64, IReadOnlyList<string> Crit);
