namespace RequestRouter.WebConsole.Model;

/// <summary>An entry of a chain of custody, with its hash.</summary>
public sealed record CustodyLine(CustodyAct Entry, string Hash);
