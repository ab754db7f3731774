using RequestRouter.Local.Host.Storage;
using RequestRouter.Local.Host.Storage.Blocks;

namespace RequestRouter.Local.Tests.Durability;

/// <summary>Rows that now and then cannot be read, as where storage is out of reach for longer than it is tried.</summary>
internal sealed class FailingReads(IRowStore inner) : IRowStore
{
    private int failures;

    /// <summary>How many reads of histories fail from now on.</summary>
    public int Failures { get => failures; set => failures = value; }

    public Task CommitAsync(IReadOnlyList<RowChange> changes, CancellationToken cancellationToken = default) => inner.CommitAsync(changes, cancellationToken);

    public ValueTask<ReadOnlyMemory<byte>?> ReadAsync(RowKey key, CancellationToken cancellationToken = default) => inner.ReadAsync(key, cancellationToken);

    public async IAsyncEnumerable<Row> ScanAsync(
        string partition, string fromRow = "", [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var row in inner.ScanAsync(partition, fromRow, cancellationToken))
        {
            yield return row;

            // After a row has been given, so that what was read of a history is read twice.
            if (partition.StartsWith("dt|history", StringComparison.Ordinal) && Interlocked.Decrement(ref failures) >= 0)
            {
                throw new StorageUnavailable("Out of reach.", new IOException("Out of reach."));
            }
        }
    }

    public IAsyncEnumerable<string> PartitionsAsync(string prefix, CancellationToken cancellationToken = default) => inner.PartitionsAsync(prefix, cancellationToken);
}
