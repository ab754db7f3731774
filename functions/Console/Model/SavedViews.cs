namespace RequestRouter.WebConsole.Model;

/// <summary>The views that the reader keeps.</summary>
public sealed record SavedViews(IReadOnlyList<SavedView> Views);
