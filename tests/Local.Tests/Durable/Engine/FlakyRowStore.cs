using RequestRouter.Local.Host.Storage;

namespace RequestRouter.Local.Tests.Durable.Engine;

/// <summary>Rows behind a storage that answers 500, 503, 412 or not in time, now and then: some of those writes stand, some do not.</summary>
internal sealed class FlakyRowStore(IRowStore rows, double share, int seed) : IRowStore
{
    private readonly Random random = new(seed);

    public int Faults { get; private set; }

    public async Task CommitAsync(IReadOnlyList<RowChange> changes, CancellationToken cancellationToken = default)
    {
        var (fault, stands) = Draw();
        if (fault is null || stands)
        {
            await rows.CommitAsync(changes, cancellationToken);
        }

        if (fault is not null)
        {
            throw fault;
        }
    }

    public ValueTask<ReadOnlyMemory<byte>?> ReadAsync(RowKey key, CancellationToken cancellationToken = default) =>
        Draw().Fault is { } fault ? ValueTask.FromException<ReadOnlyMemory<byte>?>(fault) : rows.ReadAsync(key, cancellationToken);

    public IAsyncEnumerable<Row> ScanAsync(string partition, string fromRow = "", CancellationToken cancellationToken = default) =>
        Draw().Fault is { } fault ? throw fault : rows.ScanAsync(partition, fromRow, cancellationToken);

    public IAsyncEnumerable<string> PartitionsAsync(string prefix, CancellationToken cancellationToken = default) =>
        rows.PartitionsAsync(prefix, cancellationToken);

    private (Exception? Fault, bool Stands) Draw()
    {
        lock (random)
        {
            if (random.NextDouble() >= share)
            {
                return (null, true);
            }

            Faults++;
            return (random.Next(4) switch
            {
                0 => new Azure.RequestFailedException(500, "InternalError"),
                1 => new Azure.RequestFailedException(503, "ServerBusy"),
                2 => new Azure.RequestFailedException(412, "UpdateConditionNotSatisfied"),
                _ => new TimeoutException("OperationTimedOut"),
            }, random.Next(2) == 0);
        }
    }
}
