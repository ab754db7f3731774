namespace RequestRouter.WebConsole.Model;

/// <summary>A reservation or declaration.</summary>
public sealed record PartyDeclaration(string Paragraph, DateTimeOffset From, DateTimeOffset? Until);
