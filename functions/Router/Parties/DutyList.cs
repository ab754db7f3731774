namespace RequestRouter.Router.Parties;

/// <summary>An answer of <c>GET /parties/{state}/duties</c>: first what is longest owed.</summary>
public sealed record DutyList(IReadOnlyList<OpenDuty> Duties);
