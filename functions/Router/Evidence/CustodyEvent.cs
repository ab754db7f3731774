namespace RequestRouter.Router.Evidence;

/// <summary>What is to be entered in an item's chain of custody.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="Actor">Null for what the router does by itself.</param>
public sealed record CustodyEvent(CustodyAct Act, DateTimeOffset At, CustodyActor? Actor)
{
    /// <summary>The bytes that are given out, by their places; null where none are.</summary>
    public (long First, long Last)? Bytes { get; init; }

    /// <summary>The code of the problem, where something was refused.</summary>
    public string? Code { get; init; }

    /// <summary>The release under which it was done; null where under none.</summary>
    public ReleaseId? Release { get; init; }
}
