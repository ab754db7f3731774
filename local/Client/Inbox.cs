namespace RequestRouter.Local.Client;

/// <summary>An answer of <c>GET /notices</c>.</summary>
/// <param name="Cursor">What to give as <c>after</c> next time.</param>
internal sealed record Inbox(IReadOnlyList<NumberedNotice> Notices, long Cursor);
