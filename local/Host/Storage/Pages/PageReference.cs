namespace RequestRouter.Local.Host.Storage.Pages;

/// <summary>A leaf of a large partition: it holds the rows from <paramref name="FromRow"/> up to the next leaf's.</summary>
internal readonly record struct PageReference(string FromRow, PageId Id);
