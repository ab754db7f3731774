namespace RequestRouter.Router.Cases;

/// <summary>A view that an officer keeps.</summary>
/// <param name="Name">As the officer chose it.</param>
public sealed record SavedView(string Name, WorkView View);
