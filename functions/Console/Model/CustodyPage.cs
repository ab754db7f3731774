namespace RequestRouter.WebConsole.Model;

/// <summary>Entries of a chain of custody.</summary>
public sealed record CustodyPage(IReadOnlyList<CustodyLine> Entries);
