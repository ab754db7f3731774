namespace RequestRouter.Router.Operations;

/// <summary>What was sent when deliveries to a State were resumed.</summary>
/// <param name="State">The State.</param>
/// <param name="Sent">How many notices had been kept back.</param>
public sealed record ResumedDelivery(StateCode State, int Sent);
