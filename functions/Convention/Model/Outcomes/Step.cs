namespace RequestRouter.Convention.Model.Outcomes;

/// <summary>One atomic advance of a case: an occurrence and its consequences. What the ledger records and replay compares.</summary>
public sealed record Step
    : Outcome
{
    /// <summary>1 for the step that made the case, and one more each time.</summary>
    public required int Number { get; init; }

    /// <summary>The rulebook this step was decided under, by number: that of its case.</summary>
    public required int Rulebook { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    public required Occurrence Occurrence { get; init; }

    /// <summary>The items that moved, in the order of their numbers; empty when the communication moved none.</summary>
    public IReadOnlyList<Change> Changes { get; init; } = [];

    /// <summary>What each State is told, in a fixed order: a notice's place is part of its identity.</summary>
    public IReadOnlyList<Notice> Notices { get; init; } = [];

    /// <summary>Procedures that began with this step, with their limits.</summary>
    public IReadOnlyList<Procedure> Opened { get; init; } = [];

    /// <summary>Ids of procedures that ended with this step.</summary>
    public IReadOnlyList<string> Concluded { get; init; } = [];

    /// <summary>A case that rests on this one and is told how it stands now, 42(8); null when none is.</summary>
    public CaseId? Wakes { get; init; }

    /// <summary>What the text has against the fact that was reported or the request that was delivered, or what they leave open. Nothing was refused for it.</summary>
    public IReadOnlyList<Failure> Remarks { get; init; } = [];

    /// <summary>The case as it stands after this step.</summary>
    public required Case After { get; init; }
}
