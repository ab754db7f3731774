namespace RequestRouter.Convention.Model.Cases;

/// <summary>One thing asked for within a case, and what guards must know of it. The state machine runs per item.</summary>
public sealed record Item
{
    /// <summary>From 1, as numbered in the request.</summary>
    public required int Number { get; init; }

    /// <summary>What kind of assistance, 40(3); null for kinds of case without purposes.</summary>
    public Purpose? Purpose { get; init; }

    public required ItemState State { get; init; }

    /// <summary>Where a pause (questions, secrecy, conditions) returns to; null when there is no pause.</summary>
    public ItemState? Paused { get; init; }

    /// <summary>How it ended, kept when the case closes; null while it is open.</summary>
    public ItemState? Ended { get; init; }

    /// <summary>Extradition: the offence is extraditable only beside another, 37(3).</summary>
    public bool Accessory { get; init; }

    /// <summary>Whether evidence in electronic form is sought, 2(b).</summary>
    public bool Electronic { get; init; }

    /// <summary>Classes of data sought; empty where the item is not data.</summary>
    public IReadOnlyList<DataClass> DataClasses { get; init; } = [];

    /// <summary>What was asked to be done with the data where they are found, 28(3)(d); null when nothing.</summary>
    public DataAtSource? AtSource { get; init; }

    /// <summary>Whether the custodian provides services, 2(e), note 1; null where it is not said.</summary>
    public CustodianKind? CustodianKind { get; init; }

    /// <summary>A particular procedure was specified, 40(17).</summary>
    public bool ProcedureAsked { get; init; }

    /// <summary>Grounds on which refusal or postponement was announced, 40(28); empty when none.</summary>
    public IReadOnlyList<Ground> AnnouncedGrounds { get; init; } = [];

    /// <summary>Those of them on which the consultation was held: answered, or its window over after a reminder, 40(28).</summary>
    public IReadOnlyList<Ground> ConsultedGrounds { get; init; } = [];

    /// <summary>A concern for human rights was raised, and its review is still to come, 6(2).</summary>
    public bool ReviewPending { get; init; }

    /// <summary>Conditions on offer, by the number the requested State gave each; empty when none is.</summary>
    public IReadOnlyList<Condition> Offered { get; init; } = [];

    /// <summary>Conditions the requesting State has accepted; they bind from then on.</summary>
    public IReadOnlyList<Condition> Accepted { get; init; } = [];

    /// <summary>Numbers of the accepted conditions of which the requesting State has attested that it did what they ask, 40(28).</summary>
    public IReadOnlyList<int> Attested { get; init; } = [];

    /// <summary>The evidence of which it has attested that it holds it no more.</summary>
    public IReadOnlyList<EvidenceId> NoLongerHeld { get; init; } = [];

    /// <summary>From when on, as it attested, it holds nothing more of what was furnished, UTC; null while it may.</summary>
    public DateTimeOffset? HeldUntil { get; init; }

    /// <summary>The execution of a measure of chapter IV has begun, with or without a record of its safeguards, 24.</summary>
    public bool Begun { get; init; }

    /// <summary>End of the authorized duration of the measure, UTC, 24(2); null when none was set.</summary>
    public DateTimeOffset? AuthorizedUntil { get; init; }

    /// <summary>When leave was given to pass on or to use otherwise, UTC, 36(3), 40(19); null where none was.</summary>
    public DateTimeOffset? AuthorizedAt { get; init; }

    /// <summary>The signed document in which leave was given, by digest, 36(3); null where none was named.</summary>
    public Digest? SignedDocument { get; init; }

    /// <summary>For traffic data in real time: when the collection that was asked for ends, UTC, exclusive, 45(3)(f).</summary>
    public DateTimeOffset? CollectionEnds { get; init; }

    /// <summary>Requests for the data that were recorded before they were preserved, 42(8); empty where none was.</summary>
    public IReadOnlyList<CaseId> FollowUpsReported { get; init; } = [];

    /// <summary>The other State had its opportunity to be heard, 40(19), 50(8).</summary>
    public bool Heard { get; init; }

    /// <summary>The requested State asked for additional information on it, 40(16).</summary>
    public bool Asked { get; init; }

    /// <summary>The grounds on which it was refused; empty when it was not.</summary>
    public IReadOnlyList<Ground> RefusedOn { get; init; } = [];

    /// <summary>Something was really delivered on it, whatever became of the rest: use limits and 36(3) hold from then on.</summary>
    public bool Furnished { get; init; }

    /// <summary>The evidence that was delivered on it: its conditions stand beside each, 40(28).</summary>
    public IReadOnlyList<EvidenceId> Evidence { get; init; } = [];

    /// <summary>There are personal data in what was delivered, 36(2).</summary>
    public bool PersonalDataFurnished { get; init; }

    /// <summary>A hearing by videoconference that was asked for, 40(18); null when none was.</summary>
    public HearingFacts? Hearing { get; init; }

    /// <summary>Government records that were asked for, 40(31); null when none were.</summary>
    public OfficialRecords? Records { get; init; }

    /// <summary>How far records that are not public are provided; null while that is not said.</summary>
    public RecordsExtent? RecordsProvided { get; init; }

    /// <summary>What each side recorded where the word of both is needed; the latest of each on each matter.</summary>
    public IReadOnlyList<Recorded> Recorded { get; init; } = [];

    /// <summary>A call to the 24/7 point of contact: the authority that it was handed over to, as the point of contact named it, 41(4); null where it was not.</summary>
    public string? HandedOverTo { get; init; }

    /// <summary>Information given: when its sender's handling instructions end, UTC, 40(5); null when they have no end.</summary>
    public DateTimeOffset? InstructionsUntil { get; init; }

    /// <summary>Onward transfer: the other Parties that first furnished something of what is passed on, 36(3).</summary>
    public IReadOnlyList<StateCode> OtherOrigins { get; init; } = [];

    /// <summary>Joint investigation: permissions for acts on a State's territory, the latest of each State, 48.</summary>
    public IReadOnlyList<HostPermission> Permissions { get; init; } = [];

    /// <summary>What preservation of data at one custodian must remember; null for other kinds.</summary>
    public Hold? Hold { get; init; }

    /// <summary>What dealing with one item of property must remember; null for other kinds.</summary>
    public PropertyFacts? Property { get; init; }

    /// <summary>What the transfer or safe conduct of one person must remember; null for other kinds.</summary>
    public PersonFacts? Person { get; init; }
}
