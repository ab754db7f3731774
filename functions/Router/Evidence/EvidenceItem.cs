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

    /// <summary>Whether this State may know of it: the furnishing State always, the other party once the bytes are kept.</summary>
    public bool IsTo(StateCode reader) => Declared.From == reader || State == EvidenceState.Kept;

    /// <summary>Whether its bytes may still come.</summary>
    public bool IsOpen(DateTimeOffset now) => State is EvidenceState.AwaitingUpload or EvidenceState.Refused && now < ExpiresAt;
}
