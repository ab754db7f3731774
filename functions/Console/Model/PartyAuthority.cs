namespace RequestRouter.WebConsole.Model;

/// <summary>An authority of a State.</summary>
public sealed record PartyAuthority(string Id, string Name, IReadOnlyList<string> Roles, string? Contact, DateTimeOffset? From, DateTimeOffset? Until, DateTimeOffset? ConfirmedAt, IReadOnlyList<PartyKey>? Keys);
