namespace RequestRouter.Router.Cases;

/// <summary>The views that an officer keeps.</summary>
/// <param name="Views">In the order of their names.</param>
public sealed record SavedViews(IReadOnlyList<SavedView> Views);
