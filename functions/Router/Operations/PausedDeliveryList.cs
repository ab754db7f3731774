namespace RequestRouter.Router.Operations;

/// <summary>An answer of <c>GET /operations/deliveries</c>: the longest paused first.</summary>
public sealed record PausedDeliveryList(IReadOnlyList<PausedDelivery> Paused);
