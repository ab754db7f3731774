namespace RequestRouter.Local.Host.Storage;

/// <summary>
/// When rows leave the journal for their pages, and how much memory they may take meanwhile. Commits wait for a running
/// checkpoint when four times as much has come in as would begin one.
/// </summary>
internal sealed record JournalOptions
{
    /// <summary>Journal entries after which a checkpoint begins; they bound the time a restart takes.</summary>
    public int EntriesPerCheckpoint { get; init; } = 4096;

    /// <summary>Bytes of changed rows after which a checkpoint begins.</summary>
    public long BytesPerCheckpoint { get; init; } = 16 << 20;

    public long CacheBytes { get; init; } = 48 << 20;

    /// <summary>Bytes of rows above which a page is cut.</summary>
    public int PageBytes { get; init; } = 256 << 10;

    /// <summary>The most bytes of commits that share one write of the journal, unless one alone has more.</summary>
    public int BytesPerGroup { get; init; } = 640 << 10;
}
