using RequestRouter.Router.Cases;

namespace RequestRouter.Router.Storage;

/// <summary>What a ledger entry holds only a digest of.</summary>
/// <param name="Withheld">Of a rejection, what is between its sender and the router; null for a step.</param>
/// <param name="Grounds">What was read of other cases, in the order in which the entry names them.</param>
internal sealed record BesideEntry(WithheldPart? Withheld, IReadOnlyList<LinkedGround> Grounds);
