namespace RequestRouter.WebConsole.Model;

/// <summary>Steps of a case, in order.</summary>
/// <param name="Next">After which number there are more; null at the end.</param>
public sealed record TimelinePage(IReadOnlyList<TimelineStep> Entries, int? Next);
