namespace RequestRouter.TestApp.Conformance;

/// <summary>How often an activity fails, and by what rule it is tried again.</summary>
public sealed record Trial(int Failures, string Under);
