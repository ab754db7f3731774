namespace RequestRouter.Router.Audit.Replays;

/// <summary>How far a replay is.</summary>
public sealed record ReplayProgress
{
    /// <summary>Cases in all; null while they are looked for.</summary>
    public int? Total { get; init; }

    /// <summary>Cases with a verdict.</summary>
    public int Done { get; init; }

    public int Identical { get; init; }

    public int Different { get; init; }

    public int Partial { get; init; }

    public int Undecided { get; init; }

    public int Absent { get; init; }

    /// <summary>Ledger entries that were verified.</summary>
    public long Entries { get; init; }

    /// <summary>Cases a minute so far; null before the first, and where no time has passed.</summary>
    public int? PerMinute { get; init; }

    /// <summary>When it ends if it goes on so (UTC); null where that cannot be told.</summary>
    public DateTimeOffset? ExpectedEnd { get; init; }

    /// <summary>With one more batch.</summary>
    public ReplayProgress After(BatchVerdicts batch) => this with
    {
        Done = Done + batch.Identical + batch.Different + batch.Partial + batch.Undecided + batch.Absent,
        Identical = Identical + batch.Identical,
        Different = Different + batch.Different,
        Partial = Partial + batch.Partial,
        Undecided = Undecided + batch.Undecided,
        Absent = Absent + batch.Absent,
        Entries = Entries + batch.Entries,
    };

    /// <summary>With rate and estimate.</summary>
    /// <param name="startedAt">When it was ordered (UTC).</param>
    /// <param name="at">When the last verdict was given (UTC).</param>
    public ReplayProgress Timed(DateTimeOffset startedAt, DateTimeOffset at) => Done == 0 || at <= startedAt ? this : this with
    {
        PerMinute = (int)Math.Min(Done / (at - startedAt).TotalMinutes, int.MaxValue),
        ExpectedEnd = Total > Done ? at + ((at - startedAt) / Done * (Total.Value - Done)) : null,
    };
}
