namespace RequestRouter.Router.Operations;

/// <summary>A State to which notices are kept back.</summary>
/// <param name="State">The State.</param>
/// <param name="By">The issuer's name for the operator who paused it.</param>
/// <param name="At">Since when (UTC).</param>
/// <param name="Reason">Why, in the operator's words.</param>
/// <param name="Held">How many notices are kept back, up to a thousand.</param>
/// <param name="OldestAt">When the first of them was to be sent (UTC); null where there is none.</param>
public sealed record PausedDelivery(StateCode State, string By, DateTimeOffset At, string Reason, int Held, DateTimeOffset? OldestAt);
