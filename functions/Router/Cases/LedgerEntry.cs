namespace RequestRouter.Router.Cases;

/// <summary>
/// One entry of a case's ledger: what happened, what followed, and the hash of the entry before. Its own hash is the SHA-256
/// of its stored bytes, so that a changed, missing or reordered entry breaks the chain (DESIGN 8). Never edited.
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

    /// <summary>Version numbers of the two parties' registers that the rules were given, as <c>NL</c> → 3.</summary>
    public required IReadOnlyDictionary<string, int> RegisterVersions { get; init; }

    /// <summary>Version number of the requested State's practice that the rules were given; 0 for the defaults.</summary>
    public required IReadOnlyDictionary<string, int> PracticeVersions { get; init; }

    public required RecordedOccurrence Occurrence { get; init; }

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
}
