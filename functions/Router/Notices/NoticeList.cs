namespace RequestRouter.Router.Notices;

/// <summary>An answer of <c>GET /notices</c>.</summary>
/// <param name="Notices">In order of their numbers.</param>
/// <param name="Cursor">What to give as <c>after</c> next time.</param>
public sealed record NoticeList(IReadOnlyList<InboxNotice> Notices, long Cursor);
