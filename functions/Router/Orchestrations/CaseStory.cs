namespace RequestRouter.Router.Orchestrations;

/// <summary>What a case orchestration begins with, first or after it has cut its history.</summary>
/// <param name="RowId">Row of the communication that woke it; null where a time limit did.</param>
/// <param name="Elapsed">The instant of the elapsed limit that woke it (UTC); null where a communication did.</param>
/// <param name="Running">Ids of the procedures whose orchestrations it has started and not seen concluded.</param>
public sealed record CaseStory(string CaseId, string? RowId, DateTimeOffset? Elapsed, IReadOnlyList<string> Running)
{
    public static CaseStory WokenBy(string caseId, WakeUp wakeUp) => new(caseId, wakeUp.RowId, wakeUp.Elapsed, []);
}
