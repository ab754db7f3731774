using RequestRouter.Router.Json;

namespace RequestRouter.Router.Parties;

/// <summary>
/// One entry of a State's register ledger: which change took effect, who signed it, and the hash of the entry before. Its own hash is the
/// SHA-256 of its canonical form (RFC 8785), so that everybody who reads the ledger finds a changed, missing or reordered entry. Never edited.
/// </summary>
public sealed record RegisterChange
{
    public required StateCode State { get; init; }

    /// <summary>1 for the first change of a State's register, then without gaps.</summary>
    public required int Number { get; init; }

    /// <summary>When it took effect (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    public required RegisterPart Part { get; init; }

    /// <summary>The version of that part that it made, as entity tags and the ledgers of cases name it.</summary>
    public required int Version { get; init; }

    /// <summary>Why, as its State says.</summary>
    public required string Reason { get; init; }

    /// <summary>Of the body exactly as signed; <c>GET /parties/{state}/changes/{number}</c> gives it.</summary>
    public required Digest Digest { get; init; }

    /// <summary>The detached JWS over that body.</summary>
    public required string Signature { get; init; }

    /// <summary>The central authority whose key signed.</summary>
    public required AuthorityId Authority { get; init; }

    /// <summary>The id of that key: one that stood before the change or, in a ceremony, one that the change enters.</summary>
    public required string KeyId { get; init; }

    /// <summary>Who handed it in: SHA-256 of a salt, a line feed and the person's subject, which are shown to that person's State alone.</summary>
    public required Digest Author { get; init; }

    /// <summary>For a ceremony the operator who confirmed its fingerprint, likewise; null for what a key that stood has signed.</summary>
    public Digest? ConfirmedBy { get; init; }

    /// <summary>The hash of the change before; null for the first.</summary>
    public Digest? PreviousHash { get; init; }

    /// <summary>What the next change names in <c>after</c>.</summary>
    public Digest ToHash() => CanonicalJson.DigestOf(this);
}
