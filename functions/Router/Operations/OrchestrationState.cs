namespace RequestRouter.Router.Operations;

/// <summary>An orchestration as the durable extension has it.</summary>
/// <param name="Instance">The case's id, or that and a procedure's.</param>
/// <param name="Status"><c>Running</c>, <c>Failed</c> and the other words of Durable Functions; <c>Missing</c> where there is none.</param>
/// <param name="UpdatedAt">Its last turn (UTC); null where there is none.</param>
public sealed record OrchestrationState(string Instance, string Status, DateTimeOffset? UpdatedAt);
