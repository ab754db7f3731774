using RequestRouter.Router.Cases;

namespace RequestRouter.Router.Storage;

/// <summary>Which of what waits for a State is meant; what is null does not matter.</summary>
public sealed record WorkFilter
{
    public CaseRole? Role { get; init; }

    public RequestKind? Kind { get; init; }

    /// <summary>The earliest time at which what waits is due (UTC).</summary>
    public DateTimeOffset? DueFrom { get; init; }

    /// <summary>A time before which it is due (UTC).</summary>
    public DateTimeOffset? DueBefore { get; init; }

    /// <summary>Who deals with it.</summary>
    public WorkClaimed? Claimed { get; init; }

    /// <summary>Whether it speaks of what a case is for good.</summary>
    public bool IsOfSorts => Role is not null || Kind is not null;

    /// <summary>Whether a case is meant.</summary>
    /// <param name="by">Who asks.</param>
    public bool Takes(WorkEntry entry, string by) =>
        (Role is null || entry.Role == Role)
        && (Kind is null || entry.Kind == Kind)
        && (DueFrom is null || entry.DueAt >= DueFrom)
        && (DueBefore is null || entry.DueAt < DueBefore)
        && (Claimed is null || (Claimed == WorkClaimed.Me ? entry.Claim?.By == by : entry.Claim is null));
}
