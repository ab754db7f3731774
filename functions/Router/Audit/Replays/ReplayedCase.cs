using RequestRouter.Router.Audit.Replays.Histories;
using RequestRouter.Router.Audit.Verification;

namespace RequestRouter.Router.Audit.Replays;

/// <summary>What replaying one case gave.</summary>
public sealed record ReplayedCase
{
    public required CaseId CaseId { get; init; }

    public required ReplayVerdict Verdict { get; init; }

    /// <summary>Ledger entries that were verified.</summary>
    public int Entries { get; init; }

    /// <summary>How many of them were decided again.</summary>
    public int Replayed { get; init; }

    /// <summary>Signed bodies that were verified.</summary>
    public int Signatures { get; init; }

    /// <summary>The number of the first entry with which something is wrong; null where nothing is, or where it is beyond the ledger.</summary>
    public int? FirstDiffering { get; init; }

    /// <summary>The first thing that is wrong, in one sentence that repeats no content; null where nothing is.</summary>
    public string? Fault { get; init; }

    /// <summary>The first member that differs, with both values; null where the fault is none of a member.</summary>
    public StepDifference? Difference { get; init; }

    /// <summary>Whether the two values are withheld, because they may be content, which an operator does not see.</summary>
    public bool ValuesWithheld { get; init; }

    /// <summary>Why entries from one on could not be decided again, without anything being wrong; null where all were.</summary>
    public string? NotReplayed { get; init; }

    /// <summary>The case's orchestrations, each replayed on the history that the durable backend holds since it was cut last; none where no history is kept, or for a State's auditor.</summary>
    public IReadOnlyList<ReplayedOrchestration> Orchestrations { get; init; } = [];

    /// <summary>As an operator may see it: without values that may be what a State has said.</summary>
    public ReplayedCase WithoutContent() => Difference is { } difference && !ContentFree.Is(difference.Pointer)
        ? this with { Difference = difference with { Expected = null, Actual = null }, ValuesWithheld = true }
        : this;
}
