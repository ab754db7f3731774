namespace RequestRouter.Router.Orchestrations.Procedures;

/// <summary>Turns the procedures of a case into what their orchestrations begin with.</summary>
internal static class ProcedureStories
{
    public static ProcedureStory From(Case @case, Procedure procedure) => new(
        @case.Id.ToString(),
        procedure.Id,
        procedure.Kind,
        procedure.Awaiting.ToString(),
        @case.ReminderOf(procedure),
        [.. procedure.Limits.Select(limit => new ProcedureLimit(limit.Name, limit.At))]);
}
