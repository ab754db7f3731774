namespace RequestRouter.WebConsole.Model;

/// <summary>An origin's authorization on which a release rests.</summary>
public sealed record ReleaseGrant(string Origin, string CaseId, DateTimeOffset? Until, IReadOnlyList<CaseCondition> Conditions);
