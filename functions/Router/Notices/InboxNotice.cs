namespace RequestRouter.Router.Notices;

/// <summary>A notice in the inbox with its number there: dense, from 1, per State. The number is the cursor.</summary>
public sealed record InboxNotice(long Number, NoticeMessage Notice);
