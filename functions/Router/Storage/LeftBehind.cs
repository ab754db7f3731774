using RequestRouter.Convention;

namespace RequestRouter.Router.Storage;

/// <summary>Something of a case that waits longer than it should.</summary>
/// <param name="RowId">The communication no step has answered; null where notices wait to be published.</param>
public sealed record LeftBehind(CaseId CaseId, string? RowId);
