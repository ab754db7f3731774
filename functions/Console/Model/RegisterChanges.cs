namespace RequestRouter.WebConsole.Model;

/// <summary>How a State's register came to be.</summary>
/// <param name="Last">The hash of the last change, which the next one names; null before the first.</param>
public sealed record RegisterChanges(IReadOnlyList<EnteredChange> Changes, string? Last);
