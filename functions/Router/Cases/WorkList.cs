namespace RequestRouter.Router.Cases;

/// <summary>An answer of <c>GET /work</c>.</summary>
/// <param name="Cases">That wait for the State's word, first what is due first.</param>
/// <param name="Cursor">To be given for what comes after; null at the end.</param>
public sealed record WorkList(IReadOnlyList<WorkEntry> Cases, string? Cursor);
