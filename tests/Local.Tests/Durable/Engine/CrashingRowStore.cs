using RequestRouter.Local.Host.Storage;

namespace RequestRouter.Local.Tests.Durable.Engine;

/// <summary>
/// Rows of a process that is killed at its n-th write: before the write took effect or after it. From then on nothing of
/// that process reaches the rows any more.
/// </summary>
internal sealed class CrashingRowStore(IRowStore rows, int at, bool after, bool throws = false) : IRowStore
{
    private readonly TaskCompletionSource dead = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int writes;

    /// <summary>Completed when the process has been killed.</summary>
    public Task Dead => dead.Task;

    public int Writes => writes;

    public async Task CommitAsync(IReadOnlyList<RowChange> changes, CancellationToken cancellationToken = default)
    {
        int write = Interlocked.Increment(ref writes);
        if (write < at || (write == at && after))
        {
            await rows.CommitAsync(changes, CancellationToken.None);
        }

        if (write >= at)
        {
            dead.TrySetResult();
            if (throws)
            {
                throw new RowStoreFault("This process has been killed.");
            }

            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        }
    }

    public ValueTask<ReadOnlyMemory<byte>?> ReadAsync(RowKey key, CancellationToken cancellationToken = default) => rows.ReadAsync(key, cancellationToken);

    public IAsyncEnumerable<Row> ScanAsync(string partition, string fromRow = "", CancellationToken cancellationToken = default) =>
        rows.ScanAsync(partition, fromRow, cancellationToken);

    public IAsyncEnumerable<string> PartitionsAsync(string prefix, CancellationToken cancellationToken = default) =>
        rows.PartitionsAsync(prefix, cancellationToken);
}
