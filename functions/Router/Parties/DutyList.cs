namespace RequestRouter.Router.Parties;

/// <summary>An answer of <c>GET /parties/{state}/duties</c>: first what is longest owed.</summary>
/// <param name="Duties">What the entry still owes.</param>
/// <param name="Doubts">What the text has against a reservation or a signature in the entry, which stands: the depositary's record decides, 68(1).</param>
public sealed record DutyList(IReadOnlyList<OpenDuty> Duties, IReadOnlyList<EntryDoubt> Doubts);
