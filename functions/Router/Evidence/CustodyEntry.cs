using RequestRouter.Router.Json;

namespace RequestRouter.Router.Evidence;

/// <summary>
/// One entry of an item's chain of custody: what was done with it, by whom, and the hash of the entry before. Its own hash is the SHA-256 of
/// its canonical form (RFC 8785), so that whoever reads the chain finds a changed, missing or reordered entry. Never edited.
/// </summary>
public sealed record CustodyEntry
{
    public required EvidenceId Item { get; init; }

    /// <summary>1 for the declaration, then without gaps.</summary>
    public required int Number { get; init; }

    /// <summary>When it was done (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    public required CustodyAct Act { get; init; }

    /// <summary>The State that did it; null where the router did it by itself.</summary>
    public StateCode? By { get; init; }

    /// <summary>The authority of that State.</summary>
    public AuthorityId? Authority { get; init; }

    /// <summary>The person: SHA-256 of a salt, a line feed and the person's subject, which are shown to that person's State alone.</summary>
    public Digest? Person { get; init; }

    /// <summary>The item's bytes, as declared.</summary>
    public required Digest Sha256 { get; init; }

    /// <summary>The place of the first byte that was given out, from 0; null where none was.</summary>
    public long? FirstByte { get; init; }

    /// <summary>The place of the last byte that was given out; null where none was.</summary>
    public long? LastByte { get; init; }

    /// <summary>The code of the problem, where something was refused.</summary>
    public string? Code { get; init; }

    /// <summary>The release under which it was done; null where under none.</summary>
    public ReleaseId? Release { get; init; }

    /// <summary>The hash of the entry before; null for the first.</summary>
    public Digest? PreviousHash { get; init; }

    public Digest ToHash() => CanonicalJson.DigestOf(this);

    /// <summary>The entry that comes next in the item's chain.</summary>
    public static CustodyEntry Next(EvidenceItem item, CustodyEvent happened) => new()
    {
        Item = item.Id,
        Number = item.Entries + 1,
        At = happened.At,
        Act = happened.Act,
        By = happened.Actor?.State,
        Authority = happened.Actor?.Authority,
        Person = happened.Actor?.Person.Digest,
        Sha256 = item.Declared.Sha256,
        FirstByte = happened.Bytes?.First,
        LastByte = happened.Bytes?.Last,
        Code = happened.Code,
        Release = happened.Release,
        PreviousHash = item.Head,
    };
}
