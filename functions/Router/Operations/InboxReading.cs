namespace RequestRouter.Router.Operations;

/// <summary>How far a State has read its inbox over HTTP.</summary>
/// <param name="Number">Of the last notice that it said it had read.</param>
/// <param name="At">When it said so (UTC).</param>
public sealed record InboxReading(long Number, DateTimeOffset At);
