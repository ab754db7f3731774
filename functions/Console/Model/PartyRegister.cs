namespace RequestRouter.WebConsole.Model;

/// <summary>The registers of all parties.</summary>
public sealed record PartyRegister(IReadOnlyList<PartyEntry> Parties);
