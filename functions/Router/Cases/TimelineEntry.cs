namespace RequestRouter.Router.Cases;

/// <summary>A step of a case as its parties see it: what happened and what it changed. Notices to the other party are not shown.</summary>
public sealed record TimelineEntry
{
    public required int Number { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }

    public required RecordedOccurrence Occurrence { get; init; }

    public required IReadOnlyList<Change> Changes { get; init; }

    public RecordedRejection? Rejection { get; init; }

    /// <summary>What the text has against the fact that was reported or the request that was delivered, or what they leave open; both parties see it.</summary>
    public required IReadOnlyList<RemarkView> Remarks { get; init; }

    /// <summary>What the reading State was told.</summary>
    public required IReadOnlyList<RecordedNotice> Notices { get; init; }

    /// <summary>SHA-256 of the ledger entry, lower-case hex.</summary>
    public required string Hash { get; init; }

    public static TimelineEntry For(StateCode reader, LedgerEntry entry, string hash) => new()
    {
        Number = entry.Number,
        At = entry.At,
        // What was rejected stays between its sender and the router; the other party sees that there was an attempt.
        Occurrence = entry.Rejection is null || entry.Occurrence.From == reader ? entry.Occurrence : new RecordedOccurrence { From = entry.Occurrence.From },
        Changes = entry.Changes,
        Rejection = entry.Occurrence.From == reader ? entry.Rejection : null,
        Remarks = [.. entry.Remarks.Select(RemarkView.Of)],
        Notices = [.. entry.Notices.Where(notice => notice.To == reader)],
        Hash = hash,
    };
}
