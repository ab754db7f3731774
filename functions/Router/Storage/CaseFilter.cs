using RequestRouter.Router.Cases;

namespace RequestRouter.Router.Storage;

/// <summary>Which cases of a State's list are meant; what is null does not matter.</summary>
public sealed record CaseFilter
{
    public CaseRole? Role { get; init; }

    public RequestKind? Kind { get; init; }

    public AggregateState? State { get; init; }

    /// <summary>The State whose word is waited for.</summary>
    public StateCode? Awaiting { get; init; }

    public DateTimeOffset? UpdatedAfter { get; init; }

    public string? Reference { get; init; }

    /// <summary>Whether it speaks of what makes the sort of a case.</summary>
    public bool IsOfSorts => Role is not null || Kind is not null || State is not null;

    /// <summary>Whether a case is meant.</summary>
    public bool Holds(ListedCase listed) =>
        (Role is null || Role == listed.Role)
        && (Kind is null || Kind == listed.Kind)
        && (State is null || State == listed.State)
        && (Awaiting is not { } awaited || listed.Awaiting.Contains(awaited))
        && (UpdatedAfter is null || listed.UpdatedAt > UpdatedAfter)
        && (Reference is null || Reference == listed.Reference);
}
