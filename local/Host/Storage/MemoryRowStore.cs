using System.Runtime.CompilerServices;

namespace RequestRouter.Local.Host.Storage;

/// <summary>
/// Rows in the memory of this process: for tests that move time, and for <c>AzureWebJobsStorage=memory</c>. Two hosts
/// that share one instance, one after the other, see what a restart would see.
/// </summary>
internal sealed class MemoryRowStore : IRowStore
{
    private readonly Lock gate = new();
    private readonly RowTable rows = new();

    public Task CommitAsync(IReadOnlyList<RowChange> changes, CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            foreach (var change in changes)
            {
                if (change.Value is { } value)
                {
                    rows.Put(change.Key, value.ToArray());
                }
                else
                {
                    rows.Remove(change.Key);
                }
            }
        }

        return Task.CompletedTask;
    }

    public ValueTask<ReadOnlyMemory<byte>?> ReadAsync(RowKey key, CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            return new(rows.TryGet(key, out var value) ? value : null);
        }
    }

    public async IAsyncEnumerable<Row> ScanAsync(
        string partition, string fromRow = "", [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Row[] found;
        lock (gate)
        {
            found = [.. rows.From(partition, fromRow).Select(row => new Row(row.Key, row.Value!.Value))];
        }

        foreach (var row in found)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return row;
        }

        await Task.CompletedTask;
    }

    public async IAsyncEnumerable<string> PartitionsAsync(
        string prefix, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        string[] found;
        lock (gate)
        {
            found = [.. rows.Partitions.Where(name => name.StartsWith(prefix, StringComparison.Ordinal))];
        }

        foreach (var name in found)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return name;
        }

        await Task.CompletedTask;
    }
}
