namespace RequestRouter.Router.Faults;

/// <summary>An answer of <c>GET /operations/quarantine</c>: the longest held first.</summary>
public sealed record QuarantineList(IReadOnlyList<Quarantined> Held);
