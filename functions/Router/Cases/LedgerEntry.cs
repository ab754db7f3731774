namespace RequestRouter.Router.Cases;

/// <summary>
/// One entry of a case's ledger: what happened, what followed, and the hash of the entry before. Its own hash is the SHA-256
/// of its canonical form (RFC 8785) as everybody may see it (<see cref="Shown"/>), so that a changed, missing or reordered entry breaks the chain
/// (DESIGN 8). Never edited.
/// </summary>
public sealed record LedgerEntry
{
    public required CaseId CaseId { get; init; }

    /// <summary>1 for the first entry of a case, then without gaps.</summary>
    public required int Number { get; init; }

    /// <summary>When the occurrence counts as having happened (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>SHA-256 of the entry before, in lower-case hex; 64 zeros for the first.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>The rulebook under which the outcome was decided.</summary>
    public required int Rulebook { get; init; }

    /// <summary>The release of the time zone database that days were counted with, as <c>TZDB: 2026a (mapping: ...)</c>.</summary>
    public required string ZoneDatabase { get; init; }

    /// <summary>Version numbers of the two parties' registers that the rules were given, as <c>NL</c> → 3.</summary>
    public required IReadOnlyDictionary<string, int> RegisterVersions { get; init; }

    /// <summary>Version number of the requested State's practice that the rules were given; 0 for the defaults.</summary>
    public required IReadOnlyDictionary<string, int> PracticeVersions { get; init; }

    public required RecordedOccurrence Occurrence { get; init; }

    public required EntryOutcome Outcome { get; init; }

    /// <summary>The entries of other cases that were read for it (DESIGN 3, rule 10); null where it rests on none.</summary>
    public IReadOnlyList<RestsOn>? RestsOn { get; init; }

    /// <summary>What the occurrence changed; empty where it was rejected.</summary>
    public IReadOnlyList<Change> Changes { get; init; } = [];

    public IReadOnlyList<string> OpenedProcedures { get; init; } = [];

    public IReadOnlyList<string> ConcludedProcedures { get; init; } = [];

    /// <summary>Set where a communication that passed the check at the door had become impossible on the way.</summary>
    public RecordedRejection? Rejection { get; init; }

    /// <summary>What the text has against the fact that was reported or the request that was delivered, or what they leave open.</summary>
    public IReadOnlyList<Failure> Remarks { get; init; } = [];

    public IReadOnlyList<RecordedNotice> Notices { get; init; } = [];

    /// <summary>What another case is told of it; null where none is.</summary>
    public RecordedTelling? Tells { get; init; }

    /// <summary>SHA-256 of the case as it stands after this entry, in its stored form.</summary>
    public required string CaseHash { get; init; }

    /// <summary>Digest of what the other party is not shown of a rejection: <see cref="WithheldPart"/>; null for a step.</summary>
    public Digest? Withheld { get; init; }

    /// <summary>What is between the sender of a rejected communication and the router; null for a step.</summary>
    public WithheldPart? ToWithheld() => Rejection is null ? null
        : new() { Occurrence = Occurrence, Rejection = Rejection, RestsOn = RestsOn, Notices = Notices };

    /// <summary>The entry as both parties see it, and as it is hashed.</summary>
    public LedgerEntry Shown() => ToWithheld() is { } part
        ? this with { Occurrence = new() { From = Occurrence.From }, Rejection = null, RestsOn = null, Notices = [], Withheld = part.ToDigest() }
        : this;

    /// <summary>The entry with what was withheld, as its sender and the router know it.</summary>
    public LedgerEntry With(WithheldPart part) =>
        this with { Occurrence = part.Occurrence, Rejection = part.Rejection, RestsOn = part.RestsOn, Notices = part.Notices };
}
