using RequestRouter.Router.Problems;

namespace RequestRouter.Router.Evidence;

/// <summary>An evidence item as it is kept: what was declared, where it stands, and how far its chain of custody goes.</summary>
public sealed record EvidenceItem
{
    public required EvidenceId Id { get; init; }

    public required EvidenceDeclaration Declared { get; init; }

    /// <summary>The authority that declared it.</summary>
    public required AuthorityId Authority { get; init; }

    /// <summary>Of the signed body, which stands in a blob under it.</summary>
    public required Digest Body { get; init; }

    /// <summary>The detached JWS over that body.</summary>
    public required string Signature { get; init; }

    /// <summary>The router's signed receipt for it, a compact JWS.</summary>
    public required string Receipt { get; init; }

    /// <summary>When the router had the declaration whole (UTC).</summary>
    public required DateTimeOffset DeclaredAt { get; init; }

    /// <summary>Until when its bytes have to be there (UTC).</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    public required EvidenceState State { get; init; }

    /// <summary>The other State of its case; null where the request was not delivered.</summary>
    public StateCode? OtherParty { get; init; }

    /// <summary>Every State that first furnished something of what is in it (36(3)): worked out by the router, over every hop.</summary>
    public required IReadOnlyList<StateCode> Origins { get; init; }

    /// <summary>Items with the same bytes that came to the furnishing State before it handed these in.</summary>
    public IReadOnlyList<EvidenceId> CopyOf { get; init; } = [];

    /// <summary>To whom it was released, in order.</summary>
    public IReadOnlyList<ItemRelease> Releases { get; init; } = [];

    /// <summary>How often its bytes were handed in as complete.</summary>
    public int Attempts { get; init; }

    /// <summary>Who handed them in as complete the last time.</summary>
    public CustodyActor? CompletedBy { get; init; }

    /// <summary>What was wrong with them, where they were refused.</summary>
    public IReadOnlyList<ProblemFailure>? Refusal { get; init; }

    /// <summary>From when on its bytes are kept (UTC).</summary>
    public DateTimeOffset? KeptAt { get; init; }

    /// <summary>How many entries its chain of custody has.</summary>
    public int Entries { get; init; }

    /// <summary>The hash of the last of them.</summary>
    public Digest? Head { get; init; }

    /// <summary>Whether this State may know of it: the furnishing State always, the other party and those to whom it was released once the bytes are kept.</summary>
    public bool IsTo(StateCode reader) => Declared.From == reader || State == EvidenceState.Kept;

    /// <summary>Whether it was released to this State.</summary>
    public bool IsReleasedTo(StateCode reader) => State == EvidenceState.Kept && Releases.Any(release => release.To == reader);

    /// <summary>Whether this State is given the bytes without a release: it furnished them, or it is the other party and nothing in them is another's.</summary>
    public bool IsOpenTo(StateCode reader) =>
        reader == Declared.From || (reader == OtherParty && !Provenance.ToBeAsked(Origins, Declared.From, reader).Any());

    /// <summary>Whether this State holds it, so that it can pass it on: it is open to it, or it has read what was released to it.</summary>
    public bool IsHeldBy(StateCode state) =>
        State == EvidenceState.Kept && (IsOpenTo(state) || Releases.Any(release => release.To == state && release.ReadAt is not null));

    /// <summary>Whether its bytes may still come.</summary>
    public bool IsOpen(DateTimeOffset now) => State is EvidenceState.AwaitingUpload or EvidenceState.Refused && now < ExpiresAt;
}
