namespace RequestRouter.Router.Evidence;

/// <summary>Evidence items of a case.</summary>
/// <param name="Items">Those that this State may know of, in the order of their ids.</param>
/// <param name="Next">To be given as <c>after</c> for the next ones; null where there are no more.</param>
public sealed record EvidenceList(IReadOnlyList<EvidenceView> Items, string? Next);
