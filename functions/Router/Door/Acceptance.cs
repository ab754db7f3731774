namespace RequestRouter.Router.Door;

/// <summary>The answer to a communication that was stored.</summary>
/// <param name="ReceivedAt">When the router had it whole (UTC); for a repeated communication, the first time.</param>
/// <param name="Receipt">The router's signed receipt, a compact JWS; verify it with the keys at <c>/api/keys</c>.</param>
public sealed record Acceptance(CaseId CaseId, DateTimeOffset ReceivedAt, string Receipt);
