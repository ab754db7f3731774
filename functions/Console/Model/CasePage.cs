namespace RequestRouter.WebConsole.Model;

/// <summary>A page of the State's cases.</summary>
public sealed record CasePage(IReadOnlyList<ListedCase> Cases, string? Cursor);
