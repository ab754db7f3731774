namespace RequestRouter.Router.Cases;

/// <summary>What a ledger entry tells another case: the outbox of linked cases, in the same write as the step.</summary>
/// <param name="To">The case that is told.</param>
/// <param name="Case">This case as it stands after the entry.</param>
public sealed record RecordedTelling(CaseId To, LinkedCase Case);
