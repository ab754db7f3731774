namespace RequestRouter.Router.Parties;

/// <summary>A change as it is kept: with its hash, and the persons that its digests stand for.</summary>
/// <param name="ConfirmedBy">Null where a key that stood has signed it.</param>
public sealed record StoredChange(RegisterChange Change, Digest Hash, NamedPerson Author, NamedPerson? ConfirmedBy);
