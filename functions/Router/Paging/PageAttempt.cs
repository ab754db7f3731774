namespace RequestRouter.Router.Paging;

/// <summary>A page as it was sent to one point of contact, and what came of it.</summary>
/// <param name="At">When its outcome was known (UTC).</param>
public sealed record PageAttempt(AuthorityId Authority, DateTimeOffset At, PageOutcome Outcome);
