namespace RequestRouter.Convention.Model.Content;

/// <summary>A remedy that somebody sought against the measure or the order on which the request rests.</summary>
public sealed record RemedySought
{
    /// <summary>The court or office before which it is.</summary>
    public OfficeFile? Before { get; init; }

    /// <summary>Against what it is sought.</summary>
    public string? Against { get; init; }

    public DateOnly? Date { get; init; }

    public RemedyOutcome? Outcome { get; init; }

    /// <summary>Whether the measure waits for it; null where that is not said.</summary>
    public bool? Suspends { get; init; }
}
