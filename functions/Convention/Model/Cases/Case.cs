namespace RequestRouter.Convention.Model.Cases;

/// <summary>
/// One request with its whole lifetime, as it stands after its last step. Immutable; it holds what rules need to decide the next
/// step and nothing of what was written, so its size does not grow with the number of communications.
/// </summary>
public sealed record Case
{
    public required CaseId Id { get; init; }

    public required RequestKind Kind { get; init; }

    public required StateCode Requesting { get; init; }

    public required StateCode Requested { get; init; }

    /// <summary>The requesting State's own reference.</summary>
    public required string Reference { get; init; }

    /// <summary>The territory of the requested State whose own central authority deals with it, 40(12)(a); null where that of the State does.</summary>
    public string? Territory { get; init; }

    public required LegalRegime Regime { get; init; }

    /// <summary>Why the Convention covers it; null while only the spoken word is there.</summary>
    public ScopeBasis? Basis { get; init; }

    /// <summary>Some offence is another than those of the Convention, 42(5).</summary>
    public bool OtherOffences { get; init; }

    /// <summary>Extradition: what the person is wanted for; null for other kinds.</summary>
    public ExtraditionStage? WantedFor { get; init; }

    /// <summary>By number; never empty.</summary>
    public required IReadOnlyList<Item> Items { get; init; }

    /// <summary>The aggregate of the items' states.</summary>
    public AggregateState State { get; init; }

    /// <summary>Open procedures, oldest first.</summary>
    public IReadOnlyList<Procedure> Procedures { get; init; } = [];

    /// <summary>How many procedures were ever opened.</summary>
    public int ProcedureCount { get; init; }

    /// <summary>The number of the last step.</summary>
    public int StepCount { get; init; }

    /// <summary>UTC; for an oral request the time of the call's record.</summary>
    public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>When the last step was taken, UTC.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>The rulebook that was in force when it began, by number: all its steps are decided under it.</summary>
    public int Rulebook { get; init; } = 1;

    /// <summary>What was remarked of facts reported and of the request itself, oldest first; empty when nothing was.</summary>
    public IReadOnlyList<Remarked> Remarked { get; init; } = [];

    public bool Urgent { get; init; }

    /// <summary>The request was made by word of mouth, and its writing is still owed, 40(13).</summary>
    public bool WritingOwed { get; init; }

    /// <summary>The requesting State asked for secrecy, 40(20).</summary>
    public bool Confidential { get; init; }

    /// <summary>A suggested deadline with reasons, UTC, 40(26); null when none.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>When a status inquiry was last put to a person, UTC; null when never.</summary>
    public DateTimeOffset? StatusAskedAt { get; init; }

    /// <summary>The case this one follows or belongs to; null when none.</summary>
    public CaseId? Link { get; init; }

    /// <summary>What is attached to the request and to what was added to it; null when nothing is.</summary>
    public IReadOnlyList<AttachedFile>? Attached { get; init; }

    /// <summary>It is on information that was given without request, so that 40(5) stands where 40(19) would.</summary>
    public bool GivenUnasked { get; init; }

    /// <summary>The preservation whose data this request asks for: it is told of the receipt and of the decision, 42(8); null when none.</summary>
    public CaseId? PreservedIn { get; init; }

    /// <summary>Preservation: the cases of requests for the data that are not decided, 42(8); empty when there is none.</summary>
    public IReadOnlyList<CaseId> FollowUps { get; init; } = [];

    /// <summary>What leave is sought for, 36(3), 40(19); null for other kinds.</summary>
    public LeaveSought? Sought { get; init; }

    /// <summary>What a call to the 24/7 point of contact asks for, 41(3); null for other kinds, and where it is not said.</summary>
    public CallAction? CallAction { get; init; }

    /// <summary>What police cooperation is about, 47(1); null for other kinds.</summary>
    public PoliceMatter? Matter { get; init; }

    /// <summary>Who proposed the Convention as the basis of police cooperation, while the other has not confirmed it, 47(2); null when nobody did.</summary>
    public StateCode? BasisProposedBy { get; init; }
}
