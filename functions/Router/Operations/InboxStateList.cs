namespace RequestRouter.Router.Operations;

/// <summary>An answer of <c>GET /operations/inboxes</c>: first whose notices wait the longest.</summary>
public sealed record InboxStateList(IReadOnlyList<InboxState> Inboxes);
