using RequestRouter.Router.Parties;

namespace RequestRouter.Router.Audit;

/// <summary>A read as it is kept: with its hash, and the person that its digest stands for.</summary>
public sealed record StoredAuditRead(AuditRead Read, Digest Hash, NamedPerson Person);
