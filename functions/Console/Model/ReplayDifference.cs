namespace RequestRouter.WebConsole.Model;

/// <summary>Where two values stand against each other.</summary>
/// <param name="Expected">What comes out now, as JSON; null where nothing does, or where it is withheld.</param>
/// <param name="Actual">What the ledger holds.</param>
public sealed record ReplayDifference(int Entry, string Pointer, string? Expected, string? Actual);
