namespace RequestRouter.WebConsole.Model;

/// <summary>One step of a case.</summary>
public sealed record TimelineStep
{
    public required int Number { get; init; }

    public required DateTimeOffset At { get; init; }

    public required StepCause Occurrence { get; init; }

    public required IReadOnlyList<StepChange> Changes { get; init; }

    public StepRejection? Rejection { get; init; }

    public required IReadOnlyList<StepRemark> Remarks { get; init; }

    public required IReadOnlyList<StepNotice> Notices { get; init; }

    public required string Hash { get; init; }

    /// <summary>Whether a State spoke, a time limit elapsed, or another case moved: the key of its words.</summary>
    public string CauseKey => Rejection is not null ? "cause.rejected" : Occurrence.Limit is not null ? "cause.limit" : Occurrence.From is null ? "cause.linked" : "cause.said";
}
