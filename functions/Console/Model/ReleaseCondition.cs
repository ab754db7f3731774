namespace RequestRouter.WebConsole.Model;

/// <summary>A condition that travels with an element.</summary>
/// <param name="SetBy">The State that offered it.</param>
public sealed record ReleaseCondition(string SetBy, string CaseId, CaseCondition Condition);
