namespace RequestRouter.Router.Statistics;

/// <summary>An answer of <c>GET /statistics</c>.</summary>
/// <param name="From">The first month that is counted, as <c>2026-01</c>.</param>
/// <param name="To">The last month that is counted.</param>
/// <param name="State">Whose cases are counted; null where those of all States are.</param>
/// <param name="Withheld">How many counts are left out because they are small; always 0 for a State's own.</param>
/// <param name="Lines">The counts, by period, kind, role, other party and what is counted. What is not there did not happen, or is withheld.</param>
public sealed record StatisticsReport(string From, string To, StateCode? State, int Withheld, IReadOnlyList<StatisticsLine> Lines);
