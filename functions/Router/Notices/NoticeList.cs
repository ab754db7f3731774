namespace RequestRouter.Router.Notices;

/// <summary>An answer of <c>GET /notices</c>.</summary>
/// <param name="Notices">In order of their numbers.</param>
/// <param name="Cursor">What to give as <c>after</c> next time.</param>
/// <param name="Checkpoint">
/// A signed head of the log of all ledgers (C2SP tlog-checkpoint), at most some seconds older than the newest: a State that keeps what it is given here finds a log that is later shown to it
/// otherwise. Null before the first.
/// </param>
public sealed record NoticeList(IReadOnlyList<InboxNotice> Notices, long Cursor, string? Checkpoint);
