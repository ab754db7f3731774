namespace RequestRouter.Router.Cases;

/// <summary>
/// What one case tells another that it rests on: a row of the other's partition that waits there like a communication. The ledger entry
/// that gives rise to it holds the same, so that it can be written again until it is known to be there.
/// </summary>
public sealed record Telling
{
    /// <summary>The case that is told.</summary>
    public required CaseId CaseId { get; init; }

    /// <summary>The entry that tells it, which names the row: writing it twice is writing it once.</summary>
    public required RestsOn Origin { get; init; }

    /// <summary>The other case as it stood after that entry.</summary>
    public required LinkedCase Linked { get; init; }

    /// <summary>The member <c>caseHash</c> of that entry.</summary>
    public required string CaseHash { get; init; }

    /// <summary>When the telling step counts as taken (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Key of the row within the case that is told.</summary>
    public string RowId => TellingRowId.Of(Origin.CaseId, Origin.Entry);

    /// <summary>What the case that is told decides on.</summary>
    public LinkedGround Ground => new(Linked, CaseHash);

    /// <param name="entry">An entry that tells another case.</param>
    /// <param name="hash">Its hash.</param>
    public static Telling From(LedgerEntry entry, string hash) => new()
    {
        CaseId = entry.Tells!.To,
        Origin = new RestsOn(entry.CaseId, entry.Number, hash),
        Linked = entry.Tells.Case,
        CaseHash = entry.CaseHash,
        At = entry.At,
    };
}
