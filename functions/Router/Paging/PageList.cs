namespace RequestRouter.Router.Paging;

/// <summary>An answer of <c>GET /requests/{caseId}/pages</c>.</summary>
/// <param name="Notices">For which somebody of the reading State was paged, or was to be, oldest first.</param>
/// <param name="Next">What to give as <c>after</c> for more; null where this is the end.</param>
public sealed record PageList(IReadOnlyList<PagedNotice> Notices, int? Next);
