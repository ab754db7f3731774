namespace RequestRouter.WebConsole.Model;

/// <summary>One thing asked for, and where it stands.</summary>
public sealed record CaseItem(int Number, string? Purpose, string State, IReadOnlyList<CaseCondition> Offered, IReadOnlyList<CaseCondition> Accepted, IReadOnlyList<string> Evidence);
