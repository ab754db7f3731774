namespace RequestRouter.Convention.Model.Cases;

/// <summary>What a case shows to another that rests on it, as it stood after one of its steps: enough to compare, and nothing that was written in it.</summary>
public sealed record LinkedCase
{
    public required CaseId Id { get; init; }

    public required RequestKind Kind { get; init; }

    public required StateCode Requesting { get; init; }

    public required StateCode Requested { get; init; }

    /// <summary>The requesting State's own reference.</summary>
    public required string Reference { get; init; }

    /// <summary>The case that it itself follows or belongs to; null when none.</summary>
    public CaseId? Link { get; init; }

    /// <summary>What leave is sought in it; null for kinds in which none is.</summary>
    public LeaveSought? Sought { get; init; }

    /// <summary>Extradition: what the person is wanted for; null for other kinds.</summary>
    public ExtraditionStage? WantedFor { get; init; }

    public required IReadOnlyList<LinkedItem> Items { get; init; }

    public static LinkedCase Of(Case @case) => new()
    {
        Id = @case.Id,
        Kind = @case.Kind,
        Requesting = @case.Requesting,
        Requested = @case.Requested,
        Reference = @case.Reference,
        Link = @case.Link,
        Sought = @case.Sought,
        WantedFor = @case.WantedFor,
        Items = [.. @case.Items.Select(LinkedItem.Of)],
    };

    /// <summary>Whether it is between these two, whoever of them asks in it.</summary>
    public bool IsBetween(StateCode one, StateCode other) =>
        (Requesting == one && Requested == other) || (Requesting == other && Requested == one);
}
