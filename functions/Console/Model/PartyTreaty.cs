namespace RequestRouter.WebConsole.Model;

/// <summary>A treaty with another party.</summary>
public sealed record PartyTreaty(string Id, string With, string Scope, DateTimeOffset From, DateTimeOffset? Until);
