namespace RequestRouter.Router.Security;

/// <summary>The protected header of what the router signs.</summary>
internal sealed record JwsHeader(string Alg, string Kid, string Typ);
