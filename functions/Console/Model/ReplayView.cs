namespace RequestRouter.WebConsole.Model;

/// <summary>How far a replay is, and verdicts.</summary>
/// <param name="State"><c>running</c>, <c>ended</c> or <c>failed</c>.</param>
/// <param name="Next">The last case shown, where there are more; null at the end.</param>
public sealed record ReplayView(string ReplayId, DateTimeOffset At, string State, ReplayCount Progress, IReadOnlyList<ReplayedCase> Cases, string? Next);
