using RequestRouter.Router.Json;

namespace RequestRouter.Router.Audit;

/// <summary>
/// That somebody read the record of a case, with the hash of the read before: its own is the SHA-256 of its canonical form (RFC 8785). Entered
/// before the first byte is given. Never edited.
/// </summary>
public sealed record AuditRead
{
    public required CaseId CaseId { get; init; }

    /// <summary>1 for the first read of the case's record, then without gaps.</summary>
    public required int Number { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What was read.</summary>
    public required AuditReadKind What { get; init; }

    /// <summary>The State whose officer read; null for an auditor of no State.</summary>
    public StateCode? By { get; init; }

    /// <summary>The person: SHA-256 of a salt, a line feed and the person's subject.</summary>
    public required Digest Person { get; init; }

    /// <summary>How many ledger entries the case had then.</summary>
    public required int Entries { get; init; }

    /// <summary>The hash of the last of them.</summary>
    public required string LastHash { get; init; }

    /// <summary>The hash of the read before; null for the first.</summary>
    public Digest? PreviousHash { get; init; }

    public Digest ToHash() => CanonicalJson.DigestOf(this);
}
