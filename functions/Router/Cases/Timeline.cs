namespace RequestRouter.Router.Cases;

/// <summary>An answer of <c>GET /requests/{caseId}/timeline</c>.</summary>
/// <param name="Next">What to give as <c>after</c> for more; null where this is the end.</param>
public sealed record Timeline(IReadOnlyList<TimelineEntry> Entries, int? Next);
