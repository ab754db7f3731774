namespace RequestRouter.Router.Parties;

/// <summary>An answer of <c>GET /parties</c>, by State code.</summary>
public sealed record PartyList(IReadOnlyList<PartyRegistration> Parties);
