namespace RequestRouter.Convention.Model.Outcomes;

/// <summary>The case remembers something.</summary>
/// <param name="With">The case with it; items and procedures are not changed so.</param>
internal sealed record CaseRemembers(Func<Case, Case> With) : Consequence;
