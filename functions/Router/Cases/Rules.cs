namespace RequestRouter.Router.Cases;

/// <summary>What decides on an occurrence: the Convention library as it is, or as somebody wants to see what it would change.</summary>
/// <param name="before">The case; null where the occurrence opens it.</param>
/// <param name="now">UTC.</param>
/// <param name="linked">The other cases that are named.</param>
public delegate Outcome Rules(Case? before, Occurrence occurrence, DateTimeOffset now, Register register, Practice practice, LinkedCases? linked = null);
