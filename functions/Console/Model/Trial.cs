namespace RequestRouter.WebConsole.Model;

/// <summary>What would come of a request if it were sent now.</summary>
public sealed record Trial(bool WouldBeAccepted, IReadOnlyList<FieldFailure> Failures, IReadOnlyList<TrialHint> Hints, TrialDemands? Demands);
