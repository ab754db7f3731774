namespace RequestRouter.WebConsole.Model;

/// <summary>Filters of the work list that the reader keeps under a name.</summary>
public sealed record SavedView(string Name, WorkView View);
