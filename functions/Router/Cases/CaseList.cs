namespace RequestRouter.Router.Cases;

/// <summary>A page of cases.</summary>
/// <param name="Cursor">To be given for what comes after; null at the end.</param>
public sealed record CaseList(IReadOnlyList<ListedCase> Cases, CaseId? Cursor);
