using RequestRouter.Router.Parties;

namespace RequestRouter.Router.Audit;

/// <summary>A read of a case's record as a reader may see it.</summary>
public sealed record AuditReadView
{
    /// <summary>What is hashed.</summary>
    public required AuditRead Read { get; init; }

    /// <summary>SHA-256 of <c>read</c> in its canonical form (RFC 8785); the next read names it in <c>previousHash</c>.</summary>
    public required Digest Hash { get; init; }

    /// <summary>Who it was, for officers of that State and, where it was an auditor of no State, for such auditors; null for all others.</summary>
    public NamedPerson? Person { get; init; }

    /// <param name="reader">The State that asks; null for an auditor of none.</param>
    public static AuditReadView For(StateCode? reader, StoredAuditRead stored) => new()
    {
        Read = stored.Read,
        Hash = stored.Hash,
        Person = stored.Read.By == reader ? stored.Person : null,
    };
}
