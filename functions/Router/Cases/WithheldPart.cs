using RequestRouter.Router.Json;

namespace RequestRouter.Router.Cases;

/// <summary>
/// What of an entry is between one State and the router: a rejected communication. The entry that is hashed holds its digest, so that the chain can be
/// verified by the other party too. That one cannot find it by trying, for the sender's signature is part of it.
/// </summary>
public sealed record WithheldPart
{
    public required RecordedOccurrence Occurrence { get; init; }

    public required RecordedRejection Rejection { get; init; }

    public IReadOnlyList<RestsOn>? RestsOn { get; init; }

    public IReadOnlyList<RecordedNotice> Notices { get; init; } = [];

    public Digest ToDigest() => CanonicalJson.DigestOf(this);
}
