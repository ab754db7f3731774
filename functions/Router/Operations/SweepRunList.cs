namespace RequestRouter.Router.Operations;

/// <summary>An answer of <c>GET /operations/sweeps</c>: the newest first.</summary>
public sealed record SweepRunList(IReadOnlyList<SweepRun> Sweeps);
