namespace RequestRouter.Convention.Model.Evidence;

/// <summary>What a holder wants to pass on, to whom and what for, 36(3).</summary>
public sealed record ReleaseSought
{
    /// <summary>The State that holds the elements.</summary>
    public required StateCode Holder { get; init; }

    /// <summary>A State by its code, or an international organization by its name.</summary>
    public required string Recipient { get; init; }

    /// <summary>What for, in the words of the authorizations.</summary>
    public required string Purpose { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    public required IReadOnlyList<HeldElement> Elements { get; init; }

    /// <summary>The onward-transfer cases in which the origins authorized it.</summary>
    public required IReadOnlyList<CaseId> Authorizations { get; init; }
}
