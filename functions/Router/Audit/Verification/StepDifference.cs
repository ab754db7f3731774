namespace RequestRouter.Router.Audit.Verification;

/// <summary>The first place in which an entry of a ledger is not what it should be, both sides beside each other.</summary>
/// <param name="Entry">The number of the entry.</param>
/// <param name="Pointer">The member, as a JSON pointer (RFC 6901) into the entry.</param>
/// <param name="Expected">What comes out when it is decided or hashed again, as JSON; null where the member would not be there.</param>
/// <param name="Actual">What the ledger holds, as JSON; null where the member is not there.</param>
public sealed record StepDifference(int Entry, string Pointer, string? Expected, string? Actual);
