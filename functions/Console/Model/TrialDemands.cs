namespace RequestRouter.WebConsole.Model;

/// <summary>What the requested State's entry demands.</summary>
public sealed record TrialDemands(string State, IReadOnlyList<string> Languages, bool DiplomaticChannel);
