namespace RequestRouter.WebConsole.Model;

/// <summary>Counts and times.</summary>
/// <param name="State">Whose; null for those of all States together.</param>
/// <param name="Withheld">Counts that are left out because they are small.</param>
public sealed record StatisticsTable(string From, string To, string? State, int Withheld, IReadOnlyList<StatisticsLine> Lines);
