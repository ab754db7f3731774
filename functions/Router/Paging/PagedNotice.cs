namespace RequestRouter.Router.Paging;

/// <summary>How a State's points of contact were paged for one notice.</summary>
/// <param name="NoticeId">The notice, which stands in the inbox whoever was reached.</param>
/// <param name="Attempts">Oldest first. After one that did not reach its point of contact the next point of contact was paged.</param>
public sealed record PagedNotice(string NoticeId, IReadOnlyList<PageAttempt> Attempts);
