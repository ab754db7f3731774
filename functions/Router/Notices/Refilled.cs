namespace RequestRouter.Router.Notices;

/// <summary>An answer of <c>POST /operations/inboxes/{state}/refill</c>.</summary>
/// <param name="Missing">Notices that were missing and are there now.</param>
public sealed record Refilled(StateCode State, int Missing);
