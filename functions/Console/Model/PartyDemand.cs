namespace RequestRouter.WebConsole.Model;

/// <summary>What a State's own law asks of requests besides.</summary>
public sealed record PartyDemand(string What, string? Law);
