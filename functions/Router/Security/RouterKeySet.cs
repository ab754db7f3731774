namespace RequestRouter.Router.Security;

/// <summary>An answer of <c>GET /keys</c>, a JSON Web Key Set: the key that signs now, then those that signed before it.</summary>
public sealed record RouterKeySet(IReadOnlyList<RouterKey> Keys);
