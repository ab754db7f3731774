namespace RequestRouter.Router.Operations;

/// <summary>One thing that keeps a case from going on.</summary>
/// <param name="Cause">What kind of thing.</param>
/// <param name="What">The row of the communication, the limit's procedure and name, what is held, or the orchestration's instance; null for notices.</param>
/// <param name="Since">From when on (UTC); where it is not known since when an orchestration is missing, from when on it should have been there.</param>
public sealed record Obstacle(StuckCause Cause, string? What, DateTimeOffset Since);
