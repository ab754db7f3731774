namespace RequestRouter.Router.Operations;

/// <summary>An answer of <c>GET /operations/acts</c>: the newest first.</summary>
public sealed record OperatorActList(IReadOnlyList<OperatorAct> Acts);
