using RequestRouter.Router.Orchestrations.Procedures;

namespace RequestRouter.Router.Activities;

public sealed record StartingProcedures(string CaseId, IReadOnlyList<ProcedureStory> Procedures);
