namespace RequestRouter.Router.Cases;

/// <summary>A case that waits for the reading State's word.</summary>
public sealed record WorkEntry
{
    public required CaseId CaseId { get; init; }

    public required RequestKind Kind { get; init; }

    /// <summary>What the reading State is in it.</summary>
    public required CaseRole Role { get; init; }

    /// <summary>The other party.</summary>
    public required StateCode Other { get; init; }

    /// <summary>The requesting State's own reference.</summary>
    public required string Reference { get; init; }

    public required bool Urgent { get; init; }

    /// <summary>When the first of what is awaited is due (UTC); it may have passed.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>What is awaited, first what is due first.</summary>
    public required IReadOnlyList<AwaitedWord> Awaited { get; init; }

    /// <summary>Which officer of the reading State deals with it; null where none says so.</summary>
    public Claim? Claim { get; init; }

    /// <summary>Where the case is read; an absolute path.</summary>
    public required string Href { get; init; }

    /// <summary>The entry of a case; null where it waits for nothing of this State any more.</summary>
    /// <param name="open">What the reading State may say now.</param>
    /// <param name="claim">Null where no officer of the reading State deals with it.</param>
    public static WorkEntry? Of(Case @case, StateCode reader, IReadOnlyList<Move> open, Claim? claim) => @case.WaitingFor(reader) is not [var first, ..] waiting ? null : new()
    {
        CaseId = @case.Id,
        Kind = @case.Kind,
        Role = @case.Requesting == reader ? CaseRole.Requesting : CaseRole.Requested,
        Other = @case.Requesting == reader ? @case.Requested : @case.Requesting,
        Reference = @case.Reference,
        Urgent = @case.Urgent,
        DueAt = first.Limits[^1].At,
        Awaited = [.. waiting.Select(procedure => AwaitedWord.Of(@case, procedure, open))],
        Claim = claim,
        Href = $"/api/requests/{@case.Id}",
    };
}
