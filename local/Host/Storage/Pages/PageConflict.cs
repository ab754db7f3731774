namespace RequestRouter.Local.Host.Storage.Pages;

/// <summary>A page is not the version this process last knew: an uncertain write of its own, or another process.</summary>
internal sealed class PageConflict(string partition) : Exception($"A page of '{partition}' has changed in storage.");
