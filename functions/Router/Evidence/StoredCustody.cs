using RequestRouter.Router.Parties;

namespace RequestRouter.Router.Evidence;

/// <summary>An entry as it is kept: with its hash, and the person that its digest stands for.</summary>
/// <param name="Person">Null where the router did it by itself.</param>
public sealed record StoredCustody(CustodyEntry Entry, Digest Hash, NamedPerson? Person);
