namespace RequestRouter.Router.Orchestrations.Procedures;

/// <summary>A reminder or limit of a procedure.</summary>
/// <param name="Name">Its name in the case, as <c>reminder-1</c>.</param>
/// <param name="At">When it elapses (UTC).</param>
public sealed record ProcedureLimit(string Name, DateTimeOffset At);
