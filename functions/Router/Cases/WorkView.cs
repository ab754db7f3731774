namespace RequestRouter.Router.Cases;

/// <summary>Filters of a work list that an officer keeps; what is left out does not matter. Nothing of a case stands in it.</summary>
public sealed record WorkView
{
    /// <summary>What the State is in the case.</summary>
    public CaseRole? Role { get; init; }

    public RequestKind? Kind { get; init; }

    public WorkDue? Due { get; init; }

    public WorkClaimed? Claimed { get; init; }
}
