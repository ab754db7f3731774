namespace RequestRouter.Router.Operations;

/// <summary>What was done so that a case goes on.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Woken">Rows of communications for which it was woken; empty where it was woken to look at everything by itself.</param>
/// <param name="Started">Orchestrations of its procedures that had failed or were missing and were started anew. Its own is started by the waking.</param>
/// <param name="Resumed">Orchestrations that were suspended and go on.</param>
/// <param name="Held">What is set aside all the same: it goes on when it is released.</param>
public sealed record CaseResubmitted(
    CaseId CaseId, IReadOnlyList<string> Woken, IReadOnlyList<string> Started, IReadOnlyList<string> Resumed, IReadOnlyList<string> Held);
