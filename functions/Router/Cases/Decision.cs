namespace RequestRouter.Router.Cases;

/// <summary>An entry to be made, the case after it, and what was read of other cases for it.</summary>
public sealed record Decision(LedgerEntry Entry, Case After, IReadOnlyList<LinkedGround> Grounds);
