namespace RequestRouter.Router.Audit;

/// <summary>An answer of <c>GET /audit/requests/{caseId}/reads</c>.</summary>
/// <param name="Next">What to give as <c>after</c> for more; null where this is the end.</param>
public sealed record AuditReadList(IReadOnlyList<AuditReadView> Reads, int? Next);
