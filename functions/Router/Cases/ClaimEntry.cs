namespace RequestRouter.Router.Cases;

/// <summary>An entry of who held a case, for the State's own view.</summary>
/// <param name="By">The issuer's name for the officer.</param>
/// <param name="At">UTC.</param>
/// <param name="From">The officer who held it until then; null where nobody did.</param>
public sealed record ClaimEntry(ClaimAct Act, string By, DateTimeOffset At, string? From);
