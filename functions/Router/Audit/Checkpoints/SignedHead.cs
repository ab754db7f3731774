namespace RequestRouter.Router.Audit.Checkpoints;

/// <summary>The newest head of the log, as the router has signed it.</summary>
/// <param name="At">When it did (UTC).</param>
public sealed record SignedHead(long Size, string Note, DateTimeOffset At);
