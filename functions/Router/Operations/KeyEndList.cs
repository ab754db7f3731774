namespace RequestRouter.Router.Operations;

/// <summary>An answer of <c>GET /operations/keys</c>: first what ends first.</summary>
public sealed record KeyEndList(IReadOnlyList<KeyEnd> Keys);
