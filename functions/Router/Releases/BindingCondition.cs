namespace RequestRouter.Router.Releases;

/// <summary>A condition under which something in an element was furnished: it binds whoever holds it (40(28)), and travels with it.</summary>
/// <param name="SetBy">The State that offered it.</param>
/// <param name="CaseId">The case in which it was accepted.</param>
/// <param name="Condition">As it was accepted.</param>
public sealed record BindingCondition(StateCode SetBy, CaseId CaseId, Condition Condition);
