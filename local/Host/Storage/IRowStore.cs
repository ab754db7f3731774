namespace RequestRouter.Local.Host.Storage;

/// <summary>
/// The runtime's durable state: rows under keys, changed atomically across any keys and any partitions.
/// One process writes at a time; a second writer is fenced off by the journal.
/// </summary>
internal interface IRowStore
{
    /// <summary>
    /// Makes all changes durable together, or none. Concurrent callers share one storage write (group commit); commits
    /// take effect in the order of the calls. A fault leaves it unknown whether the changes stand: the caller stops the
    /// process or reads again before it goes on.
    /// </summary>
    Task CommitAsync(IReadOnlyList<RowChange> changes, CancellationToken cancellationToken = default);

    /// <summary>The row's value as of the last commit, or null.</summary>
    ValueTask<ReadOnlyMemory<byte>?> ReadAsync(RowKey key, CancellationToken cancellationToken = default);

    /// <summary>The rows of one partition from <paramref name="fromRow"/> (inclusive) in ordinal order of their row keys.</summary>
    IAsyncEnumerable<Row> ScanAsync(string partition, string fromRow = "", CancellationToken cancellationToken = default);

    /// <summary>The partitions that hold a row and begin with <paramref name="prefix"/>, in no order. For start-up.</summary>
    IAsyncEnumerable<string> PartitionsAsync(string prefix, CancellationToken cancellationToken = default);
}
