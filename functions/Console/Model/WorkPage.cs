namespace RequestRouter.WebConsole.Model;

/// <summary>A page of what waits for the reader's State.</summary>
public sealed record WorkPage(IReadOnlyList<WorkCase> Cases, string? Cursor);
