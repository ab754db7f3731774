namespace RequestRouter.Router.Activities;

/// <summary>Input of <see cref="AdvanceCase"/>: which case, and what is known to wait there.</summary>
/// <param name="Elapsed">An instant (UTC) that has passed by the clock of the orchestration, or null.</param>
/// <param name="Running">Ids of the procedures whose orchestrations are known to be running.</param>
public sealed record Advance(string CaseId, string? RowId, DateTimeOffset? Elapsed, IReadOnlyList<string> Running);
