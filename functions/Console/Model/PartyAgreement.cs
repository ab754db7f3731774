namespace RequestRouter.WebConsole.Model;

/// <summary>One side's record of a standing agreement.</summary>
public sealed record PartyAgreement(string Kind, string With, DateTimeOffset From, DateTimeOffset? Until);
