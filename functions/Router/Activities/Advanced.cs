using RequestRouter.Router.Orchestrations.Procedures;

namespace RequestRouter.Router.Activities;

/// <summary>
/// How a case stands after <see cref="AdvanceCase"/>. Read from the case, not from what the call itself did, so that a repeated
/// call gives the same answer.
/// </summary>
/// <param name="Status">The case's state in words an operator understands.</param>
/// <param name="Open">Every procedure the case has open.</param>
/// <param name="Over">Whether the case waits for nothing any more; a later communication starts it again.</param>
/// <param name="IsLong">Whether older entries of its ledger are to be archived.</param>
public sealed record Advanced(string Status, IReadOnlyList<ProcedureStory> Open, bool Over, bool IsLong);
