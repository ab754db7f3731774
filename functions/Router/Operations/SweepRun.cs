namespace RequestRouter.Router.Operations;

/// <summary>A sweep that found something to mend; one that found nothing leaves no record.</summary>
/// <param name="At">UTC.</param>
/// <param name="Cases">How many cases it woke.</param>
/// <param name="Rows">How many communications, notices and limits waited in them.</param>
/// <param name="Woken">The cases, those that waited longest first, at most a hundred.</param>
public sealed record SweepRun(DateTimeOffset At, int Cases, int Rows, IReadOnlyList<SweptCase> Woken);
