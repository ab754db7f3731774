namespace RequestRouter.Router.Orchestrations.Procedures;

/// <summary>What a procedure's orchestration begins with. All due times come from the case.</summary>
/// <param name="Id">Id within the case, as <c>status-inquiry-1</c>.</param>
/// <param name="Kind">Kebab-case kind, as <c>status-inquiry</c>.</param>
/// <param name="Awaiting">The State whose turn it is.</param>
/// <param name="Reminder">What that State is reminded of, for operators: one English sentence without content of the case.</param>
/// <param name="Limits">Reminders and limits in order of time.</param>
public sealed record ProcedureStory(string CaseId, string Id, string Kind, string Awaiting, string Reminder, IReadOnlyList<ProcedureLimit> Limits)
{
    /// <summary>Name of the event by which the case says that the procedure is over.</summary>
    public const string Concluded = "concluded";

    public static string InstanceId(string caseId, string procedureId) => $"{caseId}:{procedureId}";
}
