namespace RequestRouter.Router.Operations;

/// <summary>An answer of <c>GET /operations/queues</c>.</summary>
public sealed record QueueStateList(IReadOnlyList<QueueState> Queues);
