namespace RequestRouter.Convention.Model.Cases;

/// <summary>A sub-process of a case with a clock of its own.</summary>
public sealed record Procedure
{
    /// <summary>Unique within the case: <c>status-inquiry-3</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What kind of sub-process, in kebab-case: <c>status-inquiry</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The State whose word concludes it.</summary>
    public required StateCode Awaiting { get; init; }

    /// <summary>In UTC.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>In the order in which they come; never empty.</summary>
    public required IReadOnlyList<Limit> Limits { get; init; }

    /// <summary>The paragraph it serves; empty where it is practice.</summary>
    public required Citation Citation { get; init; }

    /// <summary>The items it holds up or is about; empty for the whole case.</summary>
    public IReadOnlyList<int> Items { get; init; } = [];

    /// <summary>How many of its limits have come.</summary>
    public int Elapsed { get; init; }

    /// <summary>The limit that comes next; null when all have come and the procedure waits without a clock.</summary>
    public Limit? Next() => Elapsed < Limits.Count ? Limits[Elapsed] : null;
}
