namespace RequestRouter.Router.Cases;

/// <summary>Which officer of a State deals with what a case asks of that State, for colleagues to know. It locks nothing and says nothing to the other State.</summary>
/// <param name="By">The issuer's name for the officer.</param>
/// <param name="Since">UTC.</param>
/// <param name="Until">When it ends by itself (UTC); before that, with what was awaited when it began.</param>
public sealed record Claim(string By, DateTimeOffset Since, DateTimeOffset Until);
